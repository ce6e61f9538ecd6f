"""What a report says, as lines of text in a pipe: one record a line, an empty cell as a hyphen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import say
from sdtstd.render.text.findings import hidden_lines
from sdtstd.report import (
    TITLES,
    Findings,
    Heading,
    Meter,
    Outline,
    Pairs,
    Sentences,
    Share,
    Table,
    unfolded,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.render.voice import Voice
    from sdtstd.report import Flat, Report, Snippet


def lines_of(report: Report, voice: Voice) -> Iterator[str]:
    """Give the words of each line; what stands between them is not told."""
    yield voice.tell(report.title)
    yield from [voice.tell(report.aside)] * (report.aside is not None)
    for block in unfolded(report.blocks):
        yield from [""] * isinstance(block, Heading)
        yield from _block(block, voice)
    if report.next_step is not None:
        yield from ("", voice.tell(report.next_step))
    yield ""


def _block(block: Flat, voice: Voice) -> Iterator[str]:  # noqa: C901 - a case a kind of block
    tell = voice.tell
    match block:
        case Heading():
            yield f"#{tell(block.text)}"
        case Sentences():
            yield from map(tell, block.cells)
        case Table() if not block.rows:
            yield from [tell(block.empty)] * (block.empty is not None)
        case Table():
            kept = [not isinstance(cell, Share) for cell in block.rows[0]]
            columns = zip(block.columns, kept, strict=True)
            yield "".join(tell(each.heading) for each, keep in columns if keep)
            for row in block.rows:
                pairs = zip(row, kept, strict=True)
                yield "".join(tell(cell) or "-" for cell, keep in pairs if keep)
        case Outline():
            yield from _outline(block, voice)
        case Pairs():
            yield from (f"{tell(name)}{tell(cell) or '-'}" for name, cell in block.rows)
        case Meter():
            yield _meter(block, voice)
        case Findings():
            for snippet in block.shown:
                yield from _finding(snippet, voice)
            yield from map(tell, hidden_lines(block))
        case _:
            raise AssertionError(block)


def _outline(outline: Outline, voice: Voice) -> Iterator[str]:
    """Give the cells up to the title, the others under their headings, then each line."""
    tell = voice.tell
    for row in outline.rows:
        named = [isinstance(cell, TITLES) for cell in row.cells]
        n = named.index(True) + 1 if any(named) else 1
        rest = zip(outline.columns[n:], row.cells[n:], strict=False)
        words = [f"{tell(each.heading)}{tell(cell)}" for each, cell in rest if tell(cell)]
        yield "".join(map(tell, row.cells[:n])) + "·".join(words)
        yield from map(tell, row.lines)


def _meter(meter: Meter, voice: Voice) -> str:
    tell = voice.tell
    figures = [f"{tell(name)}{tell(cell)}" for name, cell in meter.figures]
    remarks = [*figures, *map(tell, meter.remarks)]
    return (
        f"{meter.record.id}{tell(meter.state) or '-'}{voice.title(meter.title)}{';'.join(remarks)}"
    )


def _finding(snippet: Snippet, voice: Voice) -> Iterator[str]:
    """Give the finding, its line of the file, and one caret for all that stand below."""
    each, rule = snippet.finding, snippet.finding.rule
    told = say(
        "{message} (hint: {hint})",
        message=each.message,
        hint=say("{hint}; mended by --fix", hint=each.hint) if each.fixable else each.hint,
    )
    severity = voice.tell(rule.severity)
    yield f"{each.place}: {severity}: {rule.code} {rule.name}: {voice.tell(told)}"
    if snippet.line is not None:
        yield snippet.line
        yield "^"
