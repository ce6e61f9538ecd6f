"""Edits one after the other: what the change as a whole must say, the last of them must say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.edits import edit, files
from support.runs import inside

if TYPE_CHECKING:
    from pathlib import Path

CODE, VALUE = "DB31/T 9001-2022", "demo-plan/online-rate@2022"
WHY = ("--reason", "误")
SOURCE = ("--source", "s", "--notice", "n1", "--source-kind", "official")
PILOTS = (
    "targets+={id: pilots, kind: pilots, title: t, wording: w, at_least: 1, unit: 项,"
    " window: {from: 2022, to: 2023}, count: {event: started}}"
)
WRITTEN = [
    (("correct", CODE, "code", "DB31/T 9008-2022"), ("remove", "DB31/T 9008-2022")),
    (("correct", "park-pilot", "id", "park2"), ("remove", "park2")),
    (("correct", VALUE, "date", "2022-12"), ("remove", f"{VALUE}-12")),
    (("rename", "life/health", "--id", "h2"), ("remove", "life/h2", "--to", "governance/water")),
    (("rename", "life", "--id", "live"), ("rename", "live/health", "--id", "hh")),
    (("rename", "foundation", "--id", "base"), ("rename", "base/data", "--id", "dd")),
    (
        ("rename", "foundation/data", "--id", "d"),
        ("remove", "foundation/d/quality", "--to", "life/health"),
    ),
]
REFUSED = [
    (("correct", VALUE, "date", "2022-12", *WHY), ("set", f"{VALUE}-12", "value=84")),
    (("correct", VALUE, "value", "84", *WHY), ("set", VALUE, "date=2022-06")),
    (
        ("correct", VALUE, "date", "2022-12", *WHY),
        ("add", "observation", "demo-plan/online-rate", "50", "2022", *SOURCE),
    ),
    (
        ("remove", CODE, *WHY),
        ("add", "standard", CODE, "--title", "a", "--publication", "2022-09-09", *SOURCE),
    ),
    (
        ("remove", VALUE, *WHY),
        ("add", "observation", "demo-plan/online-rate", "99", "2022", *SOURCE),
    ),
    (("remove", "demo-plan/pilots", *WHY), ("set", "demo-plan", PILOTS)),
]


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize(("first", "second"), WRITTEN)
def test_two_edits_say_what_the_change_must_say(
    first: tuple[str, ...], second: tuple[str, ...]
) -> None:
    """The names between the two are nobody's: HEAD knows the first one."""
    for words in (first, second):
        run = edit(*words, *WHY)
        assert run.code == 0, run.err
    run = inside("check", "--base", "HEAD", "--new-only", "--lang", "en")
    assert run.code == 0, run.out


@pytest.mark.parametrize(("first", "second"), REFUSED)
def test_the_second_is_refused_where_the_change_would_say_too_little(
    first: tuple[str, ...], second: tuple[str, ...], root: Path
) -> None:
    assert edit(*first).code == 0
    before = files(root)
    run = edit(*second)
    assert (run.code, run.out) == (2, "")
    assert "nothing was changed, for it would add an error" in run.err
    assert files(root) == before
