"""A pasted list of tasks, fields and topics: the tree that its lines make.

How deep a line stands is told by its indentation; where all are indented alike, by its mark: the
first kind of mark is that of tasks, the next new one that of fields. Under headings (`#`, `##`)
lines stand one deeper, as they are indented.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, Message, say
from sdtstd.edit.start.marks import read_lines
from sdtstd.frozen import frozen, replace
from sdtstd.loading.scalar_faults import fault_of
from sdtstd.model.scalars import ID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sdtstd.edit.start.marks import Line

_DEEPEST = 3
_PIECES = 3
_HEADING = 10_000  # columns: wider than any indentation


@frozen
class Place:
    """A task, field or topic as it was listed; `id` is the one given, None without."""

    title: str
    english: str | None = None
    id: str | None = None
    parts: tuple[Place, ...] = ()


@frozen
class _Placed:
    """A place without its parts, with its line and how deep it stands, from 1."""

    line: int
    depth: int
    place: Place


def read_outline(text: str) -> tuple[Place, ...]:
    """Give the tasks of a list with all that stands below them.

    Raises:
        CannotRun: a line stands nowhere, or is written otherwise; its number is named.
    """
    lines = tuple(read_lines(text))
    if not lines:
        raise CannotRun(say("the list of tasks is empty: write each task on a line of its own"))
    placed = [
        _Placed(each.number, depth, _place(each))
        for each, depth in zip(lines, _depths(lines), strict=True)
    ]
    return _grown(placed, 1)


def _depths(lines: Sequence[Line]) -> Iterable[int]:
    if any(each.level for each in lines):
        return _by_indent(tuple(_below_headings(lines)))
    by_indent = len({each.indent for each in lines}) > 1
    return _by_indent(lines) if by_indent else _by_style(lines)


def _below_headings(lines: Iterable[Line]) -> Iterator[Line]:
    """Give the lines as they would be indented if headings were."""
    level = 0
    for each in lines:
        level = each.level or level
        indent = _HEADING * level if each.level else _HEADING * (level + 1) + each.indent
        yield replace(each, indent=indent)


def _by_indent(lines: Sequence[Line]) -> Iterable[int]:
    above: list[int] = []
    for each in lines:
        deeper = len(above)
        while above and above[-1] > each.indent:
            above.pop()
        if not above or above[-1] < each.indent:
            if len(above) < deeper:
                raise _wrong(each.number, _too_far_out(each))
            above.append(each.indent)
        yield _demand_depth(each, len(above))


def _too_far_out(line: Line) -> Message:
    if line.level:
        return say("no heading above it is of this level")
    return say("no line above it is indented so far")


def _by_style(lines: Sequence[Line]) -> Iterable[int]:
    above: list[str] = []
    for each in lines:
        if each.style in above:
            del above[above.index(each.style) + 1 :]
        else:
            above.append(each.style)
        yield _demand_depth(each, len(above))


def _demand_depth(line: Line, depth: int) -> int:
    if depth > _DEEPEST:
        raise _wrong(
            line.number, say("it stands on a fourth level: there are only tasks, fields and topics")
        )
    return depth


def _place(line: Line) -> Place:
    pieces = [each.strip() for each in line.words.replace("｜", "|").split("|")]
    if len(pieces) > _PIECES or not pieces[0]:
        raise _wrong(line.number, say("write it as TITLE | ENGLISH TITLE | ID, or TITLE alone"))
    title, english, given = (*pieces, "", "")[:_PIECES]
    fault = fault_of(ID, given) if given else None
    if fault is not None:
        raise _wrong(line.number, fault)
    return Place(title, english or None, given or None)


def _grown(placed: Sequence[_Placed], depth: int) -> tuple[Place, ...]:
    """Give the places of a depth with their parts."""
    starts = [n for n, each in enumerate(placed) if each.depth == depth]
    _demand_different([placed[n] for n in starts])
    return tuple(
        _with_parts(placed[start].place, _grown(placed[start + 1 : end], depth + 1))
        for start, end in pairwise([*starts, len(placed)])
    )


def _with_parts(place: Place, parts: tuple[Place, ...]) -> Place:
    return Place(place.title, place.english, place.id, parts)


def _demand_different(placed: Sequence[_Placed]) -> None:
    seen: dict[str, int] = {}
    for each in placed:
        if each.place.id is None:
            continue
        first = seen.setdefault(each.place.id, each.line)
        if first != each.line:
            wrong = say(
                "the id {id!r} stands on line {first} already", id=each.place.id, first=first
            )
            raise _wrong(each.line, wrong)


def _wrong(number: int, what: Message) -> CannotRun:
    return CannotRun(say("line {n} of the list of tasks: {what}", n=number, what=what))
