"""The records of a register by what a row may know of one: codes, ids, numbers, titles."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from sdtstd.codes import canonical
from sdtstd.model.titles import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.codes import Code
    from sdtstd.edit.importing.facts import Facts
    from sdtstd.model.register import AnyRecord, Register
    from sdtstd.model.standard import Standard


class Known:
    """What a register has, to find in it what rows speak of."""

    def __init__(self, register: Register) -> None:
        self.register = register

    def records_of(self, facts: Facts) -> tuple[AnyRecord, ...]:
        """Give the records that a row may be of: by codes, else by id or title without a code."""
        if facts.section != "standards":
            named = self._by_id.get((facts.section, facts.id or ""))
            titled = () if facts.id else self._by_other_title.get(_titled(facts), ())
            return (named,) if named is not None else tuple(titled)
        if facts.codes:
            found = (self.register.by_name.get(each.key) for each in facts.codes)
            return _each_once(each for each in found if each is not None)
        known = self.register.by_name.get(facts.id) if facts.id else None
        return (known,) if known is not None else self.projects_called(facts.title)

    @cached_property
    def _by_id(self) -> dict[tuple[str, str], AnyRecord]:
        pilots = ((("pilots", each.id), each) for each in self.register.pilots)
        measures = ((("measures", each.id), each) for each in self.register.measures)
        return {**dict(pilots), **dict(measures)}

    @cached_property
    def _by_other_title(self) -> dict[tuple[str, str], list[AnyRecord]]:
        found: defaultdict[tuple[str, str], list[AnyRecord]] = defaultdict(list)
        for (section, _), each in self._by_id.items():
            found[section, same_title(each.title)].append(each)
        return found

    def projects_called(self, title: str | None) -> tuple[Standard, ...]:
        """Give the records without a code that have a title."""
        return tuple(each for each in self.called(title) if each.code is None)

    def called(self, title: str | None) -> tuple[Standard, ...]:
        """Give the records that have a title."""
        return tuple(self._by_title.get(same_title(title), ())) if title else ()

    def of_number(self, code: Code) -> tuple[Code, ...]:
        """Give the codes of records that have the number of another one, in another year."""
        return tuple(
            each for each in self._by_number.get(number_of(code), ()) if each.key != code.key
        )

    @cached_property
    def unread(self) -> frozenset[str]:
        """The names of entries that are written down and could not be read."""
        return frozenset(map(canonical, self.register.absent))

    @cached_property
    def other_ids(self) -> frozenset[str]:
        """The ids of records that are no standards."""
        return frozenset(id_ for _, id_ in self._by_id)

    @cached_property
    def replacing(self) -> dict[str, list[Standard]]:
        """The records that replace a text whole, by its name, also of texts that have no record."""
        found: defaultdict[str, list[Standard]] = defaultdict(list)
        for each in self.register.standards:
            for replaced in each.replaces:
                if not replaced.partly:
                    found[replaced.name].append(each)
        return found

    @cached_property
    def _by_title(self) -> dict[str, list[Standard]]:
        found: defaultdict[str, list[Standard]] = defaultdict(list)
        for each in self.register.standards:
            found[same_title(each.title)].append(each)
        return found

    @cached_property
    def _by_number(self) -> dict[tuple[str, ...], list[Code]]:
        found: defaultdict[tuple[str, ...], list[Code]] = defaultdict(list)
        for each in self.register.standards:
            for written in each.codes:
                found[number_of(written.code)].append(written.code)
        return found


def _titled(facts: Facts) -> tuple[str, str]:
    return facts.section, same_title(facts.title or "")


def number_of(code: Code) -> tuple[str, ...]:
    """Give what the editions of a text have in common: its number, whether recommended or not."""
    series = code.prefix.removesuffix("/T").removesuffix("/Z")
    return (series, code.number, code.part or "")


def same_title(title: str) -> str:
    """Give what a title is compared by: spaces and dashes stand otherwise in every list."""
    found = "".join(plain(title).split())
    return found.translate(_ALIKE)


_ALIKE = str.maketrans(
    dict.fromkeys("‐‑–—―－─", "-") | {"：": ":", "，": ",", "（": "(", "）": ")"}
)


def _each_once(found: Iterator[Standard]) -> tuple[Standard, ...]:
    return tuple({id(each): each for each in found}.values())
