"""Several records in one line: which of its words belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.lookup.records import RecordNames

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sdtstd.model.register import AnyRecord, Register

_CODE = 8
"""Words of a code at most, however it is spaced: `DB31 / T 1419 - 2023`."""


def find_records(register: Register, words: Sequence[str]) -> tuple[AnyRecord, ...]:
    """Find the records that words name, each once, in the order of the words.

    From the left the most words that together can name a record are one name; words that name
    none, up to the next that do, are one unknown name.

    Raises:
        UnknownNameError: a name is unknown, or several records have it.
    """
    names = RecordNames(register)
    found = (names.find(name) for name in _names(names, words))
    return tuple({id(each): each for each in found}.values())


def _names(names: RecordNames, words: Sequence[str]) -> Iterator[str]:
    most = max(names.longest, _CODE)
    start = unknown = 0
    while start < len(words):
        end = _end(names, words, start, most)
        if end is None:
            start += 1
            continue
        if unknown < start:
            yield " ".join(words[unknown:start])
        yield " ".join(words[start:end])
        start = unknown = end
    if unknown < len(words):
        yield " ".join(words[unknown:])


def _end(names: RecordNames, words: Sequence[str], start: int, most: int) -> int | None:
    ends = range(min(len(words), start + most), start, -1)
    return next((end for end in ends if names.meant(" ".join(words[start:end]))), None)
