"""Lines of a calendar (RFC 5545): texts escaped, long lines folded, each ended as in mail."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from sdtstd.sinks.inert import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

_MOST = 75
"""So many octets a line has, its end not counted."""
_END = b"\r\n"
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,"})
_IN_ADDRESSES = "%/:?#[]@!$&'()*+,;=-._~"


def text(value: str) -> str:
    """Give a text as a property has it; what acts or hides is shown as its number."""
    return "\\n".join(shown(each).translate(_ESCAPES) for each in value.split("\n"))


def address(url: str) -> str:
    """Give an address of the web in ASCII, as an address of RFC 3986 is."""
    return quote(url, safe=_IN_ADDRESSES)


def day(value: date) -> str:
    """Give a day in digits, those of the year always four."""
    return value.isoformat().replace("-", "")


def component(name: str, properties: Iterable[tuple[str, str]]) -> Iterator[bytes]:
    """Give a component without others in it; values are as the standard writes them."""
    yield from folded(f"BEGIN:{name}")
    for key, value in properties:
        yield from folded(f"{key}:{value}")
    yield from folded(f"END:{name}")


def folded(line: str) -> Iterator[bytes]:
    """Give a line with its end, in pieces that have no more octets than a line may have.

    No character is cut: some readers join the pieces after they have decoded them.
    """
    octets = line.encode()
    start, room = 0, _MOST
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0xC0 == 0x80:  # within a character
            end -= 1
        yield octets[start:end] + _END + b" "
        start, room = end, _MOST - 1
    yield octets[start:] + _END
