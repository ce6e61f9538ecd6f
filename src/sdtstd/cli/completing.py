"""A shell that asks what may follow: it gets words or nothing, and hears of no fault."""

from __future__ import annotations

import os
import sys
from contextlib import redirect_stderr
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_VARIABLE = "_SDTSTD_COMPLETE"
_UNABLE = 2


def is_completing(environ: Mapping[str, str]) -> bool:
    """Tell whether a shell asks, in whatever words."""
    return bool(environ.get(_VARIABLE))


def complete() -> int:
    """Answer the shell and give the exit code; where it asks for nothing known, say nothing."""
    from sdtstd.cli.app import app

    with open(os.devnull, "w", encoding="utf-8") as nowhere, redirect_stderr(nowhere):  # noqa: PTH123
        try:
            app(standalone_mode=False)
            sys.stdout.flush()
        except SystemExit as end:
            return _UNABLE if end.code else 0
        except Exception:  # noqa: BLE001 - whatever it is, the line that is typed stays as it is
            return _UNABLE
    return 0
