"""Which format `check` has when none is named: by terminal and environment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.render.formats import Format

if TYPE_CHECKING:
    from collections.abc import Mapping


def choose(is_terminal: bool, environ: Mapping[str, str]) -> Format:
    """Give text on a terminal, annotations in GitHub's log, else one finding a line."""
    if is_terminal:
        return Format.TEXT
    return Format.GITHUB if environ.get("GITHUB_ACTIONS") == "true" else Format.CONCISE
