"""A data folder loaded whole, or the findings that keep it from loading."""

from __future__ import annotations

from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from sdtstd.api.register import Register, findings_of
from sdtstd.api.rows import Rows
from sdtstd.checks import run_checks
from sdtstd.diagnostics import number_of
from sdtstd.document import ALTOGETHER, MOST, told
from sdtstd.loading import load as load_files
from sdtstd.rows.findings import FindingRow, finding_row

if TYPE_CHECKING:
    import os

    from sdtstd.api.answers import Findings
    from sdtstd.api.days import Day
    from sdtstd.diagnostics import Finding


class DataError(ValueError):
    """The data does not load; the rows of `findings` say why, each with file, line and hint."""

    findings: Rows[FindingRow]

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        first = findings[0]
        where = f"{first.place.path}:{first.place.line}"
        errors = number_of(findings).in_words
        super().__init__(f"{errors} errors, the first at {where}: {first.message}")
        self.findings = Rows(map(finding_row, findings))


def load(folder: str | os.PathLike[str], max_bytes: int = ALTOGETHER) -> Register:
    """Load the register of a data folder, with every YAML file below it.

    Of all files together at most so many bytes are read.

    Raises:
        DataError: a file cannot be read, or holds errors of families 0 to 2.
        CannotRun: there is no data file.
    """
    loaded = load_files(Path(folder), max_bytes)
    # No check of families 0 to 2 looks at the day.
    found = chain(loaded.faults, run_checks(loaded.register, date.max))
    fatal = tuple(map(loaded.locate, told(filter(loaded.bars_numbers, found), MOST)))
    if fatal:
        raise DataError(fatal)
    return Register(Path(folder), loaded, max_bytes)


def check(folder: str | os.PathLike[str], day: Day, max_bytes: int = ALTOGETHER) -> Findings:
    """Give every finding of a data folder on a day, also where the data does not load.

    Raises:
        ValueError: the day is none.
        CannotRun: there is no data file.
    """
    return findings_of(load_files(Path(folder), max_bytes), day)
