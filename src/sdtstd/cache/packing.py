"""Several byte strings as one, and back; nothing else can come out of it."""

from __future__ import annotations

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from collections.abc import Iterable

_LENGTH = 8


def packed(fields: Iterable[bytes]) -> bytes:
    """Write byte strings behind one another, each after its length."""
    return b"".join(piece for each in fields for piece in (_length(each), each))


def unpacked(content: bytes) -> list[bytes]:
    """Give the byte strings.

    Raises:
        ValueError: the content is not of them.
    """
    fields, start = [], 0
    while start < len(content):
        begin = start + _LENGTH
        start = begin + int.from_bytes(content[start:begin], "big")
        if begin > len(content) or start > len(content):
            raise ValueError(start)
        fields.append(content[begin:start])
    return fields


def _length(field: bytes) -> bytes:
    return len(field).to_bytes(_LENGTH, "big")
