"""Family 2: what sheets call their columns tells these apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.catalogue import LANGUAGES, translator
from sdtstd.checks.rule import Fault, Faults, check
from sdtstd.diagnostics import Severity, say
from sdtstd.model.columns import TITLES, plain_title

if TYPE_CHECKING:
    from datetime import date

    from sdtstd.model.register import Register


@check(
    "SDT214",
    "repeated-column-title",
    Severity.ERROR,
    what=say(
        "a title that two columns of a sheet have, as written here or as shipped, in either "
        "language; or a second title of a column"
    ),
    why=say("who reads or imports the sheet could not tell which of the columns is which"),
    mend=say("give the column a title that no other column of its sheet has"),
)
def repeated_column_title(register: Register, _today: date) -> Faults:
    """Find titles of columns that stand twice."""
    for system in register.systems[:1]:
        # Words of all languages cost start-up: they are looked up where there is a title to hold.
        taken, titled = _shipped() if system.columns else {}, set[tuple[str, ...]]()
        for n, each in enumerate(system.columns):
            for key, title in (("title", each.title), ("title_en", each.title_en)):
                if title is None:
                    continue
                at = system.at("columns", n, key)
                if not any(map(str.isalnum, title)):
                    told = say("{title!r} has no letter and no digit", title=title)
                    yield Fault(at, system.id, told)
                    continue
                other = taken.setdefault((each.sheet, plain_title(title)), each.column)
                if other != each.column:
                    told = say(
                        "{title!r} is also the title of {column!r}", title=title, column=other
                    )
                    yield Fault(at, system.id, told)
                elif (each.sheet, each.column, key) in titled:
                    told = say("the column {column!r} has a title already", column=each.column)
                    yield Fault(at, system.id, told)
                titled.add((each.sheet, each.column, key))


def _shipped() -> dict[tuple[str, str], str]:
    """Give the columns of all sheets by the titles that they have as shipped."""
    return {
        (sheet, plain_title(title.translated(translator(language)))): key
        for sheet, titles in TITLES.items()
        for key, title in titles.items()
        for language in LANGUAGES
    }
