"""A plain-text progress tracker for a standards system.

    >>> import datetime, sdtstd
    >>> register = sdtstd.load("tests/example/data")
    >>> day = datetime.date(2023, 6, 30)
    >>> for each in sdtstd.progress(register, day)[:2]:
    ...     print(each.target.id, each.assessment, each.reading.counted)
    demo-plan/local-and-group behind 2
    demo-plan/national-and-international met 1
    >>> sdtstd.coverage(register, day).total
    Tally(leaves=6, covered=3, partly=0, in_progress=1, missing=1, unknown=1, unplaced=3)
    >>> sdtstd.parse_code("db31/t1311—2021").key
    'DB31/T 1311-2021'

What is not named in `__all__` may change without notice.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from sdtstd.api import DataError, load
    from sdtstd.codes import Code, CodeError, parse_code
    from sdtstd.measure.coverage import Coverage, coverage
    from sdtstd.measure.progress import Progress, progress
    from sdtstd.model.register import Register

__all__ = [
    "Code",
    "CodeError",
    "Coverage",
    "DataError",
    "Progress",
    "Register",
    "coverage",
    "load",
    "parse_code",
    "progress",
]

_HOMES = {
    "DataError": "sdtstd.api",
    "load": "sdtstd.api",
    "Code": "sdtstd.codes",
    "CodeError": "sdtstd.codes",
    "parse_code": "sdtstd.codes",
    "Coverage": "sdtstd.measure.coverage",
    "coverage": "sdtstd.measure.coverage",
    "Progress": "sdtstd.measure.progress",
    "progress": "sdtstd.measure.progress",
    "Register": "sdtstd.model.register",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for; start-up stays fast."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(home), name)
