"""What the characters of the bars mean: those that occur, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.report import Bar, Goals, Meter, Shares, Timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sdtstd.render.text.style import Glyphs
    from sdtstd.render.voice import Voice
    from sdtstd.report import Block, Share


GAP = "  "
"""What stands between the characters that a legend tells."""


def legend(blocks: Iterable[Block], voice: Voice, glyphs: Glyphs) -> Iterator[str]:
    """Tell what each character means that occurs in the bars of the blocks."""
    meanings: dict[str, list[Message]] = {}
    for bar in bars_of(blocks):
        for glyph, word in _of_bar(bar, glyphs) if isinstance(bar, Bar) else _of_share(bar, glyphs):
            known = meanings.setdefault(glyph, [])
            known += [word] if word not in known else []
    order = [each for each in _order(glyphs) if each in meanings]
    yield from (f"{each} {'/'.join(map(voice.tell, meanings[each]))}" for each in order)


def bars_of(blocks: Iterable[Block]) -> Iterator[Bar | Share]:
    """Give the bars that blocks hold."""
    for block in blocks:
        match block:
            case Goals():
                yield from (each.bar for each in block.rows if each.bar is not None)
            case Shares():
                yield from (each.share for each in block.rows)
            case Timeline():
                yield from (each.bar for each in block.rows if each.bar is not None)
            case Meter(bar=Bar()):
                assert block.bar is not None
                yield block.bar
            case _:
                pass


def _of_bar(bar: Bar, glyphs: Glyphs) -> Iterator[tuple[str, Message]]:
    yield from (
        (glyph, word)
        for glyph, word, n in (
            (glyphs.counted, say("counted"), bar.counted),
            (glyphs.possible, say("possible"), bar.possible),
            (glyphs.pipeline, say("pipeline"), bar.pipeline),
        )
        if n
    )
    if 0 < bar.expected < bar.goal:
        yield glyphs.expected, say("on pace")
    yield glyphs.goal, say("goal")


def _of_share(share: Share, glyphs: Glyphs) -> Iterator[tuple[str, Message]]:
    words = (
        (glyphs.counted, say("covered")),
        (glyphs.possible, say("partly")),
        (glyphs.pipeline, say("in progress")),
    )
    yield from (pair for pair, n in zip(words, share.parts, strict=False) if n)


def _order(glyphs: Glyphs) -> tuple[str, ...]:
    return (glyphs.counted, glyphs.possible, glyphs.pipeline, glyphs.expected, glyphs.goal)
