"""What libyaml says about broken text, in plain words with a likely remedy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sdtstd.diagnostics import Message, Span, say
from sdtstd.document.characters import not_allowed
from sdtstd.document.faults import cut, fault
from sdtstd.document.keys import LONGEST, too_long
from sdtstd.document.rules import FORBIDDEN_CHARACTER, YAML_SYNTAX
from sdtstd.document.slips import with_colons
from sdtstd.document.stops import marked

if TYPE_CHECKING:
    import yaml

    from sdtstd.diagnostics import Diagnostic


def translate(error: yaml.YAMLError, text: str, file: str) -> Diagnostic:
    """Give the finding for an error of libyaml, at the place where a person would mend it."""
    said = f"{getattr(error, 'context', None)}: {getattr(error, 'problem', None)}"
    case = next((case for case in _CASES if case.said in said), _OTHER)
    start = offset_of(error, len(text), opening=case.opening)
    span = Span(file, start, min(start + 1, len(text)))
    if text[start : start + 1] == "\t":
        return not_allowed("\t", span)
    if "invalid Unicode character escape" in said:
        return _no_character(text, start, file)
    if _ANCHOR.search(said):
        return marked(text, offset_of(error, len(text), opening=True), file)
    line = text[text.rfind("\n", 0, start) + 1 : start]
    if case.said == _COLON and len(line.strip()) > LONGEST and ": " not in line:
        return too_long(line.strip(), Span(file, start - len(line.lstrip()), start))
    since = text.rfind("\n", 0, max(start - len(line) - 1, 0)) + 1
    near = Span(file, since, min(start + 80, len(text)))
    hint = _look_alike(text[since : near.end]) or case.hint
    return fault(YAML_SYNTAX, span, case.message, hint, with_colons(text, near))


class _Case(NamedTuple):
    """A saying of libyaml, and ours; `opening`: the place is where the thing began."""

    said: str
    message: Message
    hint: Message
    opening: bool = False


_COLON = "mapping values are not allowed"
_QUOTE_IT = say("put the whole value into quotes, as in 'a: b'")
_ALIGN = say("begin the line in the same column as the keys or items that it belongs to")

_CASES = (
    _Case(
        _COLON,
        say("': ' stands inside a value without quotes"),
        say("put the value into quotes, or check the indentation of this line"),
    ),
    _Case(
        "scanning a quoted scalar: found unexpected",
        say("the quote that opens here is never closed"),
        say('close the quote; inside \'...\' write a quote twice, inside "..." write \\"'),
        opening=True,
    ),
    _Case(
        "did not find expected ',' or",
        say("the bracket that opens here is never closed, or a comma is missing in it"),
        say("close the bracket and put commas between its items; put a text into quotes"),
        opening=True,
    ),
    _Case(
        "could not find expected ':'",
        say("this line has no ': ' after its key"),
        say("write 'key: value'; indent a line that continues the value above"),
        opening=True,
    ),
    _Case(
        "block mapping: did not find expected key",
        say("a key is expected here"),
        say(
            "begin the line in the same column as the keys of its entry; "
            "a value with quotes inside needs quotes around the whole"
        ),
    ),
    _Case("expected '-' indicator", say("a list item is expected here"), _ALIGN),
    _Case(
        "block sequence entries are not allowed",
        say("a list item may not begin here"),
        say("begin each item with '- ' on a line of its own below the key"),
    ),
    _Case(
        "cannot start any token",
        say("an unquoted value may not begin with this character"),
        _QUOTE_IT,
    ),
    _Case("did not find expected node content", say("a value is missing here"), _QUOTE_IT),
    _Case(
        "while parsing a quoted scalar",
        say("an escape that YAML does not know"),
        say("inside \"...\" write \\\\ for a backslash, or use '...' around the text"),
    ),
    _Case(
        "while scanning a block scalar",
        say("what follows '|' or '>' must begin on the next line"),
        say("begin the text on the next line, indented; put a short text into quotes"),
    ),
    _Case(
        "expected <document start>",
        say("this line does not belong to what is above it"),
        _ALIGN,
    ),
)
_OTHER = _Case("", say("YAML cannot be read from here on"), _QUOTE_IT)

_ANCHOR = re.compile("scanning an a(?:nchor|lias)|(?:scanning|parsing) a tag|tag handle|directive")
_WIDE_COLON = re.compile(r"^[ \-]*\w+：", re.MULTILINE)
_WIDE_SPACE = re.compile("^[ \\-]*[\u00a0\u3000]", re.MULTILINE)


def offset_of(error: yaml.YAMLError, end: int, *, opening: bool = False) -> int:
    """Give where libyaml noticed an error in a text of `end` characters, or where it began."""
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    return next((min(m.index, end) for m in marks[:: -1 if opening else 1] if m is not None), 0)


def _no_character(text: str, start: int, file: str) -> Diagnostic:
    digits = 8 if text[start - 1 : start] == "U" else 4
    escape = text[start - 2 : start + digits]
    message = say("the escape {escape!r} is not a character", escape=cut(escape))
    hint = say("write the character itself")
    return fault(FORBIDDEN_CHARACTER, Span(file, start - 2, start + digits), message, hint)


def _look_alike(near: str) -> Message | None:
    if _WIDE_COLON.search(near):
        return say("type the ASCII colon ':' and a space after each key, not the full-width '：'")
    if _WIDE_SPACE.search(near):
        return say("indent with plain spaces; this line begins with another kind of space")
    return None
