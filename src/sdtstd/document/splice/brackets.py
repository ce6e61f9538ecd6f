"""Changes to a mapping in braces or a list in brackets."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sdtstd.document.emit import inline, lines
from sdtstd.document.splice.commas import comma_end, dropped, own_lines
from sdtstd.document.splice.patch import Patch
from sdtstd.document.splice.scalars import restyled
from sdtstd.document.splice.shape import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.address import Step
    from sdtstd.document.emit import Plain
    from sdtstd.document.splice.asked import Asked
    from sdtstd.document.splice.shape import Entry


def in_brackets(asked: Asked) -> Iterator[Patch]:
    """Give the patches that make the changes asked of a container in brackets.

    Raises:
        Refused: a comment would be lost, or a pair has no braces of its own.
    """
    added = _added(asked)
    if asked.shape.is_pair(asked.steps, asked.number) and (added or asked.drops):
        raise Refused("a pair in brackets without braces")
    if added and len(asked.drops) == len(asked.container):
        yield _filled(asked, [each for several in added.values() for each in several])
        return
    for step, value in asked.puts.items():
        yield _put(asked, asked.entry(step), value)
    for step, key in asked.renames.items():
        yield asked.renamed(asked.entry(step), key)
    for step in asked.drops:
        yield from dropped(asked, step, adds=bool(added))
    for anchor, texts in added.items():
        yield from _behind(asked, asked.entry(anchor), texts) if anchor is not None else ()
    if None in added:
        yield _before_all(asked, added[None])


def _added(asked: Asked) -> dict[Step | None, list[str]]:
    """Give each entry to add, by the one behind which it stands when all is done."""
    added: defaultdict[Step | None, list[str]] = defaultdict(list)
    for key, value, after in asked.adds:
        anchor = after if after is not None or not asked.container else asked.last
        added[asked.kept(anchor)].append(inline({key: value}, asked.textual)[1:-1])
    for index, value in asked.inserts:
        anchor = asked.kept(index - 1 if index else None)
        added[anchor].append(inline(value, asked.textual, asked.key))
    return added


def _filled(asked: Asked, texts: list[str]) -> Patch:
    """Give a container that is empty, or will be, its only entries."""
    shape, text = asked.shape, ", ".join(texts)
    start, end = shape.nodes.starts[asked.number], shape.nodes.ends[asked.number]
    if asked.container:
        start, end = asked.entry(asked.order[0]).start, asked.entry(asked.last).reach
        shape.demand_no_comment(start, end)
        return Patch(start, end, text)
    if shape.has_comment(start, end):
        return Patch(end - 1, end - 1, text)
    if not asked.steps and end == shape.end_of_line(end):
        several = lines({key: value for key, value, _ in asked.adds}, asked.textual)
        return Patch(start, end, shape.eol.join(several))
    return Patch(start + 1, end - 1, text)


def _put(asked: Asked, old: Entry, value: Plain) -> Patch:
    shape, key = asked.shape, asked.key_of(old)
    if isinstance(value, str) and isinstance(old.value, str):
        raw = shape.text[old.begin : old.reach]
        text = restyled(raw, old.value, value, textual=key in asked.textual)
        return Patch(old.begin, old.reach, text)
    text = inline(value, asked.textual, key)
    if old.begin == old.reach and old.key is not None:
        colon = "" if shape.colon(old.key) else ":"
        return Patch(old.begin, old.begin, f"{colon} {text}")
    shape.demand_no_comment(old.begin, old.reach)
    return Patch(old.begin, old.reach, text)


def _behind(asked: Asked, anchor: Entry, texts: list[str]) -> Iterator[Patch]:
    """Give the patches that write entries behind another one, on lines of their own as it is."""
    shape, own = asked.shape, own_lines(asked.shape, anchor)
    comma = " ," if shape.text[anchor.reach - 1] == ":" else ","  # else it would end the key
    if own is None:
        text = ", ".join(texts)
        yield Patch(anchor.reach, anchor.reach, f"{comma} {text}")
        return
    has_comma = comma_end(shape, anchor.reach) is not None
    if not has_comma:
        yield Patch(anchor.reach, anchor.reach, comma)
    yield Patch(own[1], own[1], _lines(asked, anchor, texts, "," if has_comma else ""))


def _before_all(asked: Asked, texts: list[str]) -> Patch:
    """Give the patch that writes entries before the first one that is kept."""
    first = asked.entry(next(each for each in asked.order if each not in asked.drops))
    own = own_lines(asked.shape, first)
    if own is None or first.step != asked.order[0]:
        return Patch(first.start, first.start, "".join(f"{each}, " for each in texts))
    return Patch(own[0], own[0], _lines(asked, first, texts, ","))


def _lines(asked: Asked, beside: Entry, texts: list[str], last: str) -> str:
    shape = asked.shape
    space = shape.text[shape.line_start(beside.start) : beside.start]
    return f",{shape.eol}".join(space + each for each in texts) + last + shape.eol
