"""Registers of suspects: what is left to be judged where pages were judged one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.frozen import replace
from sdtstd.model.sections import LISTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sdtstd.loading.page import Page
    from sdtstd.model.register import Register


def by_rule(pages: Sequence[Page], register: Register) -> dict[str, Register]:
    """Give by the code of a rule the register of the entries alone to which it may object.

    Of a page that was not judged that is every entry; where no page was, there is no rule.
    """
    rules = {rule: None for page in pages for rule in page.suspects or ()}
    return {rule: _among(rule, pages, register) for rule in rules}


def _among(rule: str, pages: Sequence[Page], register: Register) -> Register:
    lists: dict[str, Any] = {
        section: tuple(_of(section, rule, pages, getattr(register, section))) for section in LISTS
    }
    return replace(register, **lists)


def _of(
    section: str, rule: str, pages: Sequence[Page], entries: Sequence[object]
) -> Iterator[object]:
    first = 0
    for page in pages:
        size = len(page.entries.get(section, ()))
        if page.suspects is None:
            yield from entries[first : first + size]
        else:
            yield from (entries[first + n] for n in page.suspects[rule].get(section, ()))
        first += size
