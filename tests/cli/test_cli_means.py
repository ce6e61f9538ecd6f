"""How many processes may read at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.cli.means import means

if TYPE_CHECKING:
    import pytest


def test_there_are_as_many_as_cores_and_no_more_than_a_few(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for cores, processes in ((1, 1), (2, 2), (64, 4)):
        monkeypatch.setattr("os.sched_getaffinity", lambda _, n=cores: range(n), raising=False)
        assert means().processes == processes
    monkeypatch.delattr("os.sched_getaffinity")
    monkeypatch.setattr("os.cpu_count", lambda: None)
    assert means().processes == 1
    monkeypatch.delattr("os.fork")
    assert means().processes == 1
