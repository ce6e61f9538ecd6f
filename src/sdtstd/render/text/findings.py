"""Findings in text: what is wrong and how to mend it, at the source line, carets below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from sdtstd.diagnostics import Message, say
from sdtstd.sinks.inert import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.diagnostics import Finding, Place
    from sdtstd.render.voice import Voice
    from sdtstd.report import Findings

_TABS = 4
_ROOM = 4


_WIDEST = 2000


def finding_lines(findings: Findings, voice: Voice) -> Iterator[str]:
    """Give each finding with its hint on one line, then its source line with carets below.

    `concise` gives the first of the lines alone.
    """
    for snippet in findings.shown:
        yield _line(snippet.finding, voice)
        if snippet.line is not None:
            pair = source_lines(snippet.line, snippet.finding.place, _WIDEST, "^")
            yield from (f"    {line}" for line in pair)
    yield from map(voice.tell, hidden_lines(findings))


def _line(finding: Finding, voice: Voice) -> str:
    place, rule = finding.place, finding.rule
    sentence = say(
        "{where}: {severity}: {code} {name}: {message} (hint: {hint})",
        where=str(place),
        severity=voice.tell(rule.severity),
        code=rule.code,
        name=rule.name,
        message=finding.message,
        hint=hint_of(finding),
    )
    return voice.tell(sentence)


def hint_of(finding: Finding) -> Message:
    """Give the hint, and that it need not be followed by hand where that is so."""
    if not finding.fixable:
        return finding.hint
    return say("{hint}; mended by --fix", hint=finding.hint)


def hidden_lines(findings: Findings) -> Iterator[Message]:
    """Say how many findings are not shown, where there are any."""
    if findings.hidden.faults:
        hidden = findings.hidden.in_words
        yield say("… and {hidden} more findings: --max-findings shows more", hidden=hidden)


def source_lines(line: str, place: Place, width: int, caret: str) -> tuple[str, str]:
    """Give the source line made safe and carets under the value, both at most so wide.

    A line that is too wide is cut on both sides, so that the value stays in sight.
    """
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    room = _ROOM * width  # of a line of a megabyte nobody measures more
    pieces = (line[max(start - room, 0) : start], line[start:end][:room], line[end : end + room])
    before, value, after = (shown(piece.expandtabs(_TABS)) for piece in pieces)
    needed = min(cell_len(value) or 1, width // 2) + bool(after)  # and a sign that it goes on
    if cell_len(before) + needed > width:
        before = "…" + _last_cells(before, width - needed - 1)
    carets = " " * cell_len(before) + caret * max(cell_len(value.rstrip()), 1)
    whole = (before + value + after).rstrip()
    if cell_len(whole) > width:
        whole = set_cell_size(whole, width - 1).rstrip() + "…"
    return whole, carets[:width]


def _last_cells(text: str, width: int) -> str:
    start = len(text)
    while start and cell_len(text[start - 1 :]) <= width:
        start -= 1
    return text[start:]
