"""A cache of a test's own, runs that use it, and whether they were answered by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd import launch
from sdtstd.cache.store import Store, opened
from support.runs import Run, inside, on_terminal

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from sdtstd.cache.memo import Said


class Kept:
    """Runs the command line with a cache below a folder."""

    def __init__(self, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.environ = {"SDTSTD_CACHE": "on", "XDG_CACHE_HOME": str(home)}
        self.folder = home / "sdtstd"
        self._told: list[Said] = []
        printed = launch.printed

        def noted(said: Said) -> int:
            self._told.append(said)
            return printed(said)

        monkeypatch.setattr(launch, "printed", noted)

    def run(self, *words: str, **environ: str) -> Run:
        """Run in a pipe, or on a terminal of so many COLUMNS."""
        return _run(words, self.environ | environ)

    def told(self, *words: str, **environ: str) -> tuple[Run, bool]:
        """Run, and tell whether the cache knew the answer."""
        before = len(self._told)
        return self.run(*words, **environ), len(self._told) > before

    def store(self) -> Store:
        """Open the cache."""
        found = opened(self.environ)
        assert found is not None
        return found

    def entries(self, kind: str = "said") -> list[Path]:
        """Give the files that hold contents of a kind."""
        return sorted(self.folder.glob(f"{kind}-*")) if self.folder.exists() else []


def anew(*words: str, **environ: str) -> Run:
    """Run as without a cache."""
    return _run(words, environ | {"SDTSTD_CACHE": "off"})


def _run(words: tuple[str, ...], environ: dict[str, str]) -> Run:
    if "COLUMNS" not in environ:
        return inside(*words, **environ)
    rest = {name: value for name, value in environ.items() if name != "COLUMNS"}
    return on_terminal(*words, columns=int(environ["COLUMNS"]), **rest)
