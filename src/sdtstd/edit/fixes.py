"""Edits of findings put into the text of a file: that of all other values stays as it is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from sdtstd.diagnostics import Span
from sdtstd.document import parse
from sdtstd.document.emit import quoted, scalar
from sdtstd.document.splice.patch import Patch, patched
from sdtstd.loading.textual import textual_keys

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.address import Address, Step
    from sdtstd.diagnostics import Edit
    from sdtstd.document import Document, Value
    from sdtstd.document.emit import Plain


def mended(document: Document, edits: Iterable[Edit]) -> Document | None:
    """Give the document with all the edits; None where one of them cannot be made.

    What is made of a document that can be read says exactly what the edits say.
    """
    every = tuple(edits)
    stretches = [_stretch(document, each) for each in every]
    made = sorted((each for each in stretches if each), key=lambda each: (each.start, each.end))
    if len(made) < len(every) or not _apart(made):
        return None
    new = parse(patched(document.text, made), document.file)
    return new if document.is_lost or _says(new, document, every) else None


def apart(document: Document, edits: Iterable[Edit]) -> list[Edit]:
    """Give the edits that can be made together: of two at one place the first."""
    made: list[Patch] = []
    kept = []
    for each in edits:
        stretch = _stretch(document, each)
        if stretch is not None and all(_part(stretch, other) for other in made[-_NEAR:]):
            made.append(stretch)
            kept.append(each)
    return kept


_NEAR = 50  # edits come in the order of their places: only the last ones can overlap


def _apart(made: list[Patch]) -> bool:
    return all(_part(one, other) for one, other in pairwise(made))


def _part(one: Patch, other: Patch) -> bool:
    first, last = sorted((one, other), key=lambda each: (each.start, each.end))
    return first.end <= last.start and (first.start, first.end) != (last.start, last.end)


def _stretch(document: Document, edit: Edit) -> Patch | None:
    if isinstance(edit.at, Span):
        return Patch(edit.at.start, edit.at.end, edit.text)
    if document.is_lost:
        return None
    steps = edit.at.steps
    span = document.key_span(steps) if edit.of_key else document.span(steps)
    found = document.numbered.find(steps)
    if not found.exact or not (edit.of_key or isinstance(found.value, str)):
        return None
    text = _in_its_style(document, span, edit)
    return None if text is None else Patch(span.start, span.end, text)


def _in_its_style(document: Document, span: Span, edit: Edit) -> str | None:
    """Give the text as it is to be written: the quotes that stand there stay."""
    assert not isinstance(edit.at, Span)
    raw, text = document.text[span.start : span.end], edit.text
    match raw[:1]:
        case '"':
            return quoted(text)
        case "'" if text.isprintable():
            return "'" + text.replace("'", "''") + "'"
        case "|" | ">" if not edit.of_key:
            return None  # the mended text is one line; comments may stand behind the mark
    textual = edit.of_key or _key_of(edit.at) in textual_keys()
    return scalar(text, textual=textual, in_brackets=edit.of_key or _in_brackets(document, edit.at))


def _key_of(at: Address) -> Step | None:
    return next((step for step in reversed(at.steps) if isinstance(step, str)), None)


def _in_brackets(document: Document, at: Address) -> bool:
    numbered = document.numbered
    starts = numbered.nodes.starts
    around = (numbered.find(at.steps[:n]) for n in range(len(at.steps)))
    return any(document.text[starts[each.number] :][:1] in ("[", "{") for each in around)


def _says(new: Document, old: Document, edits: tuple[Edit, ...]) -> bool:
    """Tell whether a new text says what an old one does, but for the edits."""
    if new.is_lost:
        return False
    if any(_joins(old, each) for each in edits):
        return True  # other keys are what is meant: the checks judge it
    wanted = _plain(old.root)
    of_tree = [(each.of_key, each.at, each.text) for each in edits if not isinstance(each.at, Span)]
    # The keys last and the deepest first, so that all steps still lead to their values.
    for of_key, at, text in sorted(of_tree, key=lambda each: (each[0], -len(each[1].steps))):
        _put(wanted, at.steps, text, of_key=of_key)
    return wanted == _plain(new.root)


def _joins(old: Document, edit: Edit) -> bool:
    """Tell whether an edit puts quotes around what a comma cut into keys."""
    return isinstance(edit.at, Span) and "," in old.text[edit.at.start : edit.at.end]


def _plain(value: Value) -> Plain:
    match value:
        case dict():
            return {key: _plain(each) for key, each in value.items()}
        case list():
            return [_plain(each) for each in value]
        case _:
            return value


def _put(root: Plain, steps: tuple[Step, ...], text: str, *, of_key: bool) -> None:
    holder: Any = root
    for step in steps[:-1]:
        holder = holder[step]
    if of_key:
        holder[text] = holder.pop(steps[-1])
    else:
        holder[steps[-1]] = text
