"""What an import does to the register, shown before it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.cli.streams import emit
from sdtstd.edit.importing.outcome import Outcome
from sdtstd.frozen import frozen
from sdtstd.render.formats import Format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.cli.held import Held
    from sdtstd.diagnostics import Message
    from sdtstd.edit.importing.judged import Judged, Judgement
    from sdtstd.measure.suggestions.suggesting import Suggestion
    from sdtstd.verify.imported import Imported


@frozen
class Brought:
    """What becomes of a list, and how it is undone where it is written."""

    read: Judgement
    found: Imported
    undone: Message | None


def show_import(brought: Brought, held: Held, form: str, lang: str | None, *, diff: bool) -> None:
    """Show what becomes of the rows; as lines of the files with `diff`, or where these undo it."""
    from sdtstd.cli.show import show
    from sdtstd.views.edited import BY_LINES
    from sdtstd.views.imported import imported_report

    found = brought.found
    as_lines = form == Format.TEXT and (diff or brought.undone in BY_LINES)
    if as_lines and found.edit.documents:
        from sdtstd.cli.patch import FileChange, patch

        old, new = held.loaded.documents, found.edit.documents
        emit(patch(FileChange(old.get(file), each) for file, each in new.items()))
    suggested = dict(_suggested(held, found.rows))
    written = brought.undone is not None
    report = imported_report(brought.read, found, suggested, held.day, written=written)
    show(report, form, lang, loaded=found.edit.after.loaded)


def _suggested(
    held: Held, rows: tuple[Judged, ...]
) -> Iterator[tuple[int, tuple[Suggestion, ...]]]:
    """Offer leaves for new records that name none."""
    from sdtstd.measure.suggestions.suggesting import Suggestions

    suggestions = None
    for n, each in enumerate(rows):
        facts = each.facts
        if each.outcome is not Outcome.NEW or facts is None or facts.topics:
            continue
        if facts.section == "standards":
            suggestions = suggestions or Suggestions(held.register)
            codes = facts.names
            yield n, suggestions.of(facts.title or "", facts.organizations, codes)
