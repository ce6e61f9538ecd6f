"""Changes of a text's bytes: lines, pieces, single bytes, whole values, line endings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hostile import values

if TYPE_CHECKING:
    import random

# Pieces that turn one thing into another: structure, characters, what YAML readers treat apart.
PIECES = (
    b"[]", b"{}", b"[", b"]", b"{", b"}", b": ", b":", b"- ", b"-", b"#", b" #", b'"', b"'", b"&a ",
    b"*a", b"!!x ", b"!", b"\t", b"\0", b"\r", b"\r\n", b"\n", b"\n\n", b" ", b"  ", b"\\", b"\xff",
    b"\xe6", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x80\xae", b"\xc2\x85",
    b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"\xe3\x80\x80", b"\xc2\xa0", b"\xef\xbc\x9a", b"\x1b[31m",
    b"<<: ", b"---\n", b"...\n", b"%YAML 1.1\n", b"{x}", b"|", b">", b"|-\n", b">+2\n", b"? ", b"@",
    b"<<<<<<< HEAD\n", b"=======\n", b"\n::error::x\n", b"##[add-path]x", b",", b"~", b"\\u0000",
    b"\\x", b"\\ud800", b"e\xcc\x81", b"\xf0\x9f\x98\x80", b"[" * 40, b"{a: " * 40, b"- " * 40,
)  # fmt: skip


def damaged(text: bytes, chance: random.Random) -> bytes:
    """Change a text in a few places."""
    for _ in range(chance.choice([1, 1, 1, 2, 3, 6])):
        text = chance.choice(_CHANGES)(text, chance)
    return text


def _line(text: bytes, chance: random.Random) -> bytes:
    """Take a line out, write it twice, move it, or indent it otherwise."""
    lines = text.splitlines(keepends=True) or [b"\n"]
    taken = lines.pop(at := chance.randrange(len(lines)))
    match chance.randrange(4):
        case 0:
            pass
        case 1:
            lines[at:at] = [taken, taken]
        case 2:
            lines.insert(chance.randrange(len(lines) + 1), taken)
        case _:
            lines.insert(at, chance.choice([b"  " + taken, taken.lstrip(), taken[2:]]))
    return b"".join(lines)


def _byte(text: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(text) + 1)
    return text[:at] + bytes([chance.randrange(256)]) + text[at + chance.randrange(2) :]


def _piece(text: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(PIECES) + text[at + chance.choice([0, 0, 1, 4, 10]) :]


def _value(text: bytes, chance: random.Random) -> bytes:
    """Put a text for the rest of a line behind its colon: these still load most often."""
    lines = text.splitlines(keepends=True)
    if keyed := [n for n, line in enumerate(lines) if b": " in line]:
        at = chance.choice(keyed)
        head, _, _ = lines[at].partition(b": ")
        lines[at] = head + b": " + _written(values.text(chance)) + b"\n"
    return b"".join(lines)


def _written(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _ends(text: bytes, chance: random.Random) -> bytes:
    """Change what no line shows: line ends, the last one, a mark of the encoding."""
    match chance.randrange(6):
        case 0:
            return text.replace(b"\n", b"\r\n")
        case 1:
            return text.replace(b"\n", b"\r\n", chance.randrange(5))
        case 2:
            return text.rstrip()
        case 3:
            return b"\xef\xbb\xbf" + text
        case 4:
            return text.decode("utf-8", "replace").encode(chance.choice(["utf-16", "gb18030"]))
        case _:
            return text[: chance.randrange(len(text) + 1)]


_CHANGES = (_line, _line, _byte, _piece, _piece, _piece, _value, _value, _value, _ends)
