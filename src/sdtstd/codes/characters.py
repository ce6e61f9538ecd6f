"""The characters of a code: many ways to type one become one, and disguises are refused.

NFKC knows full-width forms but few dashes; the rest is the table `_ONE_WAY` here.
"""

from __future__ import annotations

import re
import unicodedata

from sdtstd.codes.errors import CodeError, Reason

MAX_LENGTH = 64
"""Longest text that is looked at, in characters; it bounds the work of every regex below."""


def fold(text: str) -> str:
    """Give the text in half-width upper case, with ASCII dashes, slashes and single spaces.

    No space is left beside a dash, slash, colon, full stop, plus sign or round bracket. Surrounding
    quotes and a trailing file extension are gone. Raises CodeError for an empty or too long
    text and for look-alike or invisible characters.
    """
    if len(text) <= MAX_LENGTH and _PLAIN.fullmatch(text):
        return text
    compatible = unicodedata.normalize("NFKC", _measured(text.strip()))
    for character in _NOT_ASCII.findall(_measured(compatible)):
        _refuse_disguise(character)
    plain = compatible.translate(_ONE_WAY).upper()
    bare = _spaced(_unwrapped(_EXTENSION.sub("", plain) if "." in plain else plain))
    if not bare:
        raise CodeError(Reason.EMPTY)
    return bare


def _measured(text: str) -> str:
    if len(text) > MAX_LENGTH:
        raise CodeError(Reason.TOO_LONG, str(len(text)))
    return text


def _refuse_disguise(character: str) -> None:
    """Raise for what a reader takes for another character, or does not see at all.

    Runs before upper-casing: the Turkish dotless i would become a Latin I there.
    """
    category = unicodedata.category(character)
    if category == "Cf":
        raise CodeError(Reason.INVISIBLE, _name(character))
    # cased letters and digits of other scripts; Han characters are Lo and look like no code
    if category in _DISGUISES and character not in _BETWEEN_DIGITS_ONLY:
        raise CodeError(Reason.LOOK_ALIKE, _name(character))


def _name(character: str) -> str:
    return unicodedata.name(character, f"U+{ord(character):04X}")


def _unwrapped(text: str) -> str:
    while text[:1] + text[1:][-1:] in _PAIRS:
        text = text[1:-1].strip()
    return text


def _spaced(text: str) -> str:
    """Give single spaces, none beside punctuation, and what an underscore stands for."""
    # Most expressions have nothing to do, which is seen faster without them.
    if "_" in text:
        text = _DIGIT_UNDERSCORE.sub("-", text).replace("_", " ")
    text = " ".join(text.split())
    if not text.isascii():
        text = _DIGIT_DASH.sub("-", text)
    text = _LOOSE.sub(r"\1", text) if " " in text else text
    return _DASHES.sub("-", text) if "--" in text else text


# As nearly all codes are written: what the steps of `fold` leave as it is.
_PLAIN = re.compile(r"[A-Z0-9]+(?:[-/ :][A-Z0-9]+)*")

_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_DISGUISES = frozenset({"Lu", "Ll", "Lt", "Lm", "Nd", "Mn"})
_BETWEEN_DIGITS_ONLY = "一ー"

# hyphen, non-breaking hyphen, figure, en, em dash, bar, two- and three-em dash, minus, box line;
# then what other scripts and symbols have for a dash; but no wave, which means "to"
DASH_FORMS = (
    "\u2010\u2011\u2012\u2013\u2014\u2015\u2e3a\u2e3b\u2212\u2500\u2501\ufe58\ufe63\uff0d"
    "\u02d7\u058a\u05be\u1400\u1806\u2043\u2796\u2e17\u2e1a\u2e40\u2e5d\u30a0\U00010d6e\U00010ead"
)
"""What is read as a dash."""
SLASHES = "/\u2215\u2044\uff0f\\"
"""What is read as a slash."""

_ONE_WAY = str.maketrans(
    dict.fromkeys(DASH_FORMS, "-") | dict.fromkeys(SLASHES, "/") | {"\u2236": ":"}
)

_PAIRS = frozenset({"《》", "〈〉", "「」", "『』", "【】", "“”", "‘’", "()", "[]", '""', "''"})
_EXTENSION = re.compile(r"\.(?:PDF|DOCX?|WPS|OFD|CAJ|XLSX?|TXT|MD|HTML?)\Z")

# a file name cannot hold ':' and often no '-': between digits an underscore is a dash
_DIGIT_UNDERSCORE = re.compile(r"(?<=[0-9])_(?=[0-9])")
# scanned pages read the em dash as the Chinese one or the Japanese long vowel
_DIGIT_DASH = re.compile(rf"(?<=[0-9]) ?[{_BETWEEN_DIGITS_ONLY}]{{1,2}} ?(?=[0-9])")
_LOOSE = re.compile(r" ?([-/.:()+]) ?")
_DASHES = re.compile(r"-{2,}")
