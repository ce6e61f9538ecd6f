"""The codes in a cell: one, several of one text, or a list of other texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sdtstd.codes import CodeError, joint_codes, parse_code
from sdtstd.diagnostics import Message, say
from sdtstd.edit.importing.cleaned import lines_of, text_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from sdtstd.codes import Code
    from sdtstd.sheets.book import Value

_NO_NUMBER = re.compile(r"[×XxＸ]{2,}|\?{2,}|20[Xx×]{2}|待定")
"""A place for a number that is not given yet: `T/ABC XXX-202X`."""

NO_CODE = say("{text!r} is no standard code").text
WITH_WORDS = say("{text!r} holds a code and a title: one to a cell").text

_BETWEEN = re.compile(r"[\n,;，；、､]|\s和\s|(?<=[0-9])和(?=[A-Z])")
_PARTLY_BEFORE = re.compile(r"\s*部分(?:代替|替代)")
_PARTLY = re.compile(r"^\s*部分(?:代替|替代)?[:：]?\s*|\s*[(（](?:部分|partly|部分代替)[)）]\s*$")
_REPLACES = re.compile(r"^\s*(?:全部)?(?:代替|替代)[:：]?\s*")
_LONGEST = 20_000


def codes_of(value: Value, *, joint: bool = False) -> tuple[Code, ...] | Message:
    """Give the codes of the text that a row is of, or what is wrong; none for nothing.

    Several are one text where they differ in nothing but who publishes it, or where they are said
    to be `joint`.
    """
    text = text_of(value)
    if not text:
        return ()
    try:
        found = joint_codes(lines_of(value).replace("\n", ";"))
    except CodeError:
        if _NO_NUMBER.search(text):
            return ()
        if code_in(text):
            return Message(WITH_WORDS, (("text", text),))
        return Message(NO_CODE, (("text", text),))
    if not joint and len({(each.number, each.part) for each in found}) > 1:
        return say(
            "{text!r} holds different numbers: one text to a row, joint codes in a column of"
            " their own",
            text=text,
        )
    return found


def code_in(text: str) -> Code | None:
    """Give the code with which a text begins, words behind it; None where it begins with none."""
    words = text.strip("《》 ").split(" ")
    for end in range(min(len(words) - 1, 4), 0, -1):
        try:
            code = parse_code(" ".join(words[:end]))
        except CodeError:
            continue
        if code.year is not None:
            return code
    found = _GLUED.match(text)
    try:
        return parse_code(found[1]) if found else None
    except CodeError:
        return None


_GLUED = re.compile(r"([A-Z/ 0-9.]+[-—–－](?:19|20)[0-9]{2})[\s《]*[\u3400-\u9fff]", re.IGNORECASE)


def replaced_in(value: Value, known: Container[str] = ()) -> tuple[tuple[str, bool], ...] | Message:
    """Give what a text replaces, each by its code and whether only partly, or what is wrong.

    What has no code stands by its id, which is `known`.
    """
    text = lines_of(value)
    if not text:
        return ()
    if len(text) > _LONGEST:
        return say("the list of what it replaces is too long")
    try:
        return tuple(dict.fromkeys(_replaced(text, known)))
    except CodeError:
        return say("{text!r} is no list of standard codes", text=text_of(value))


def _replaced(text: str, known: Container[str]) -> Iterator[tuple[str, bool]]:
    partly = False
    for piece in _BETWEEN.split(text):
        bare = _REPLACES.sub("", piece)
        rest = _PARTLY.sub("", bare)
        # A word before a code is said of those behind it too: 部分代替 A、B.
        partly = bare == piece and (partly or bool(_PARTLY_BEFORE.match(bare)))
        whole = rest.strip("《》 ")
        if whole:
            name = whole if whole in known else parse_code(whole).key
            yield name, partly or whole != bare.strip("《》 ")
