"""A plain-text progress tracker for a standards system.

    >>> import sdtstd
    >>> register = sdtstd.load("tests/example/data")
    >>> status = register.status("2023-06-30")
    >>> for each in status[:2]:
    ...     print(each.id, each.assessment, each.counted)
    demo-plan/local-and-group behind 2
    demo-plan/national-and-international met 1
    >>> status.coverage.covered
    3
    >>> sdtstd.parse_code("db31/t1311—2021").key
    'DB31/T 1311-2021'

Rows go into pandas as they are: `pandas.DataFrame(status)`. All of it: docs/python.md.
What is not named in `__all__` may change without notice.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from sdtstd.api.answers import (
        Coverage,
        Diff,
        Findings,
        Forecasts,
        Gaps,
        History,
        Status,
        Suggested,
        Todos,
    )
    from sdtstd.api.explained import (
        LeafExplained,
        PlaceExplained,
        RecordExplained,
        RuleExplained,
        TargetExplained,
    )
    from sdtstd.api.loading import DataError, check, load
    from sdtstd.api.register import Register
    from sdtstd.api.rows import Rows
    from sdtstd.codes import Code, CodeError, parse_code
    from sdtstd.diagnostics import CannotRun
    from sdtstd.lookup.unknown import UnknownNameError

__all__ = [
    "CannotRun",
    "Code",
    "CodeError",
    "Coverage",
    "DataError",
    "Diff",
    "Findings",
    "Forecasts",
    "Gaps",
    "History",
    "LeafExplained",
    "PlaceExplained",
    "RecordExplained",
    "Register",
    "Rows",
    "RuleExplained",
    "Status",
    "Suggested",
    "TargetExplained",
    "Todos",
    "UnknownNameError",
    "check",
    "load",
    "parse_code",
]

_NAMES = {
    "sdtstd.api.answers": (
        "Coverage",
        "Diff",
        "Findings",
        "Forecasts",
        "Gaps",
        "History",
        "Status",
        "Suggested",
        "Todos",
    ),
    "sdtstd.api.explained": (
        *("LeafExplained", "PlaceExplained", "RecordExplained", "RuleExplained"),
        "TargetExplained",
    ),
    "sdtstd.api.loading": ("DataError", "check", "load"),
    "sdtstd.api.register": ("Register",),
    "sdtstd.api.rows": ("Rows",),
    "sdtstd.codes": ("Code", "CodeError", "parse_code"),
    "sdtstd.diagnostics": ("CannotRun",),
    "sdtstd.lookup.unknown": ("UnknownNameError",),
}
_HOMES = {name: home for home, names in _NAMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for; start-up stays fast."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
