"""The document layer: any bytes give a document, the same twice, with places inside it."""

from __future__ import annotations

import random
from functools import cache
from itertools import chain
from pathlib import Path

from hostile import changes, texts, trees
from hostile.case import Case, Fuzzer
from hostile.emitting import emitted
from sdtstd.diagnostics import Diagnostic, Span
from sdtstd.document import RULES, Document, from_bytes
from support.document_cases import CASES, GOOD

FILE = "data/a.yaml"
_SIGNS = "ab: -\n\t[]{},'\"#&*!|>%?<=~\\\r\u3000：\ufeff\ud800\0中𝄞"


@cache
def _pieces() -> tuple[bytes, ...]:
    """Give small texts to begin with: cases of the document layer, the rules', the corpus."""
    written = [text for text in (*(each[0] for each in CASES), *GOOD) if len(text) < 1000]
    files = chain(trees.CASES.glob("*/*.yaml"), Path(__file__).parent.glob("corpus/*/*.yaml"))
    return (
        *(text.encode("utf-8", "surrogatepass") for text in written),
        *(path.read_bytes() for path in sorted(files) if path.stat().st_size < 2000),
    )


def make(seed: int) -> Case:
    """Draw bytes: a small text or part of a register, damaged; or signs of YAML alone."""
    chance = random.Random(seed)
    match chance.randrange(10):
        case 0:
            drawn = "".join(chance.choice(_SIGNS) for _ in range(chance.randrange(60)))
            data = drawn.encode("utf-8", "surrogatepass")
        case 1 | 2:
            (tree, *_) = changes.drawn(chance).values()
            whole = emitted(tree, chance).encode("utf-8", "surrogatepass")
            start = chance.randrange(len(whole) + 1)
            data = texts.damaged(whole[start : start + 600], chance)
        case 3:
            data = b"".join(texts.damaged(chance.choice(_pieces()), chance) for _ in range(2))
        case _:
            data = texts.damaged(chance.choice(_pieces()), chance)
    return Case({FILE: data})


def tried(case: Case) -> None:
    """Read the bytes twice; look at all that a document gives."""
    data = case.files[FILE]
    document = from_bytes(data, FILE)
    sound(document)
    again = from_bytes(data, FILE)
    assert (again, again.root) == (document, document.root), "two readings differ"
    places, same = again.numbered.nodes, document.numbered.nodes
    assert places.starts == same.starts, "two readings place otherwise"


def sound(document: Document) -> None:
    assert (document.root is None) == bool(document.faults), "a root beside faults, or neither"
    for fault in document.faults:
        assert isinstance(fault, Diagnostic), fault
        assert fault.rule in RULES, fault
        assert str(fault.message), fault
        assert str(fault.hint), fault
        assert isinstance(fault.at, Span), fault
        inside(document, fault.at)
    for each in document.ambiguous():
        assert document.span(each.steps) == each.span, each
        inside(document, each.span)


def inside(document: Document, span: Span) -> None:
    """Demand that a span lies in the text, and that its place names a line that there is."""
    assert 0 <= span.start <= span.end <= len(document.text), span
    place = document.place(span)
    assert (place.line, place.column) <= (place.end_line, place.end_column), place
    assert place.column <= len(document.line_text(place.line)) + 2, place


FUZZER = Fuzzer(make, tried, gate=5000)
