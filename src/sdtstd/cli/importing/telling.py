"""How an import ends: what is said on stderr."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.cli.streams import complain
from sdtstd.diagnostics import listed, say
from sdtstd.edit.importing.outcome import Outcome

if TYPE_CHECKING:
    from sdtstd.cli.held import Asked
    from sdtstd.cli.source_options import Source
    from sdtstd.diagnostics import Message
    from sdtstd.verify.imported import Imported


def left_of(found: Imported) -> int:
    """Count the rows that nobody can take as they are."""
    return sum(each.outcome in (Outcome.DOUBTFUL, Outcome.REFUSED) for each in found.rows)


def tell(asked: Asked, source: Source, found: Imported, undone: Message | None) -> None:
    """Say on stderr what was left out, and what is written or how it would be."""
    from sdtstd.cli.edited import first_lines

    left = left_of(found)
    if left == 1:
        complain(say("1 row is doubtful or refused: that one is not written"))
    elif left:
        complain(say("{n} rows are doubtful or refused: these are not written", n=left))
    if undone is not None:
        complain(say("written: {files}", files=", ".join(first_lines(found.edit))), undone)
    elif not found.edit.documents:
        nothing = say("no row can be written as it is")
        complain(nothing if left else say("there is nothing to change: the data says so already"))
    elif asked.dry_run:
        complain(_how_to_write(source))


def _how_to_write(source: Source) -> Message:
    """Say what is to be added to the command so that it writes."""
    from sdtstd.cli.importing.source import missing_of

    missing = missing_of(source)
    if not missing:
        return say("nothing is written yet: add --write")
    return say(
        "nothing is written yet: add --write and the source: {options} (--kind copy needs no"
        " address)",
        options=listed(missing),
    )
