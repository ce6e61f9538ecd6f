"""A second reader, for lists of items that are written alike: libyaml says once what a form means.

An item is cut into its scalars and what stands between them, its form. What a form means is asked
of libyaml, with a mark in place of each scalar; an item of a form that is known needs only its
scalars. No rule of YAML stands here, except which scalars mean the same where a mark may stand.

Whatever is not surely of this kind is read by libyaml: an item alone, as a small document of its
own; the whole text, where anything is at fault or too much is unusual.
"""

from __future__ import annotations

import re
from array import array
from functools import cached_property, lru_cache
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

from sdtstd.document.ambiguous import FIRST, reads_as_other
from sdtstd.document.events import NULLS, SHORT
from sdtstd.document.parts import Parts
from sdtstd.document.room import demand_room
from sdtstd.document.stops import LONGEST
from sdtstd.document.whole import read_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sdtstd.document.tree import Tree, Value

_CALLS: Final = 100
_COST: Final = 2000  # to ask libyaml costs about as much as to have it read so many characters
_OFTEN: Final = 100  # a form that comes so often gets an expression of its own,
_MOST: Final = 8  # but of so many at most each item is tried


def read_usual(text: str, file: str) -> Parts | None:
    """Read a text without forbidden characters; None where libyaml must read it whole."""
    try:
        return _Reader(Parts(file, text)).read()
    except _Unusual:
        return None


class _Unusual(Exception):  # noqa: N818 - it says what was met
    """Something that only libyaml reads."""


# Where a line begins without a space: with a section or an item, else the text is unusual.
_AT_LEFT = r"(?=[^ \n#])((?:- |[a-z_]+:(?=[ \n]))?)"
_TOP, _LEFT = re.compile(_AT_LEFT), re.compile("\n" + _AT_LEFT)
_IDLE = re.compile(r"(?: *(?:#[^\n]*)?\n)*+")
_LIST = re.compile(rf"[a-z_]+:\n{_IDLE.pattern}( *- )")
_COMMENT = re.compile(r"\n *#[^\n]*")

# A scalar that means the same in place of a mark: it has no sign of YAML. One that ends its line
# may hold brackets and commas, one in brackets may not. A key is none, nor what looks like one.
# Whatever else stands in its place is passed over to the end of the line, in linear time.
_FIRST = r"(?![a-z_]+：)[^\s\-?:,\[\]{}#&*!|>'\"%@`]"
_IN_LINES = rf"{_FIRST}[^:#\n]*+(?:(?::(?=\S)|(?<=\S)#)[^:#\n]*+)*+(?<! )"
_IN_BRACKETS = rf"{_FIRST}[^,\[\]{{}}:#?\"'\n]*+(?<! )"
_QUOTED = r"\"[^\"\\\n]*\"|'[^'\n]*'"
_SCALAR = re.compile(
    rf"(?<=[ \[{{])(?![a-z0-9_]+:[ \n])(?! )(?:("
    rf"(?<=[:\-] ){_IN_LINES}(?<![\]}}])(?= *(?:\n|\Z))|{_IN_BRACKETS}(?= *[,\]}}])"
    rf"|(?:{_QUOTED})(?= *(?:[,\]}}\n]|\Z)))|[^\[\]{{}}\-\n][^\n]*)"
)
_SET_APART = re.compile(r"(?m:^|[ \[{,])\?\s")  # a key whose value stands who knows where
_BETWEEN = re.compile(r"[a-z0-9_:,\[\]{}\- \n]*")


class _Form:
    """What items mean that have the same between their scalars.

    `keys` are those of the scalars. The `steps` work on a row of values, which begins with None
    and the scalars: each puts a mapping of its names behind them, or a list where it has none.
    """

    def __init__(self, between: tuple[str, ...], marks: list[str]) -> None:
        self.between, self.marks, self.times = between, marks, 0
        self.keys: list[str] = []
        self.steps: list[tuple[tuple[str, ...] | None, Callable[[list[Any]], Iterable[Any]]]] = []

    def place(self, value: Value, key: str) -> int:
        """Note what libyaml made of the marks; give where it stands in the row."""
        if value is None:
            return 0
        if isinstance(value, str):
            self.keys.append(key)
            if value not in self.marks[len(self.keys) - 1 : len(self.keys)]:
                raise _Unusual
            return len(self.keys)
        names = tuple(value) if isinstance(value, dict) else None
        inside = value.items() if isinstance(value, dict) else ((key, each) for each in value)
        places = [self.place(each, name) for name, each in inside]
        few = slice(places[0], places[0] + 1) if places else slice(0)
        self.steps.append((names, itemgetter(*places) if len(places) > 1 else itemgetter(few)))
        return len(self.marks) + len(self.steps)

    def filled(self, scalars: list[str]) -> Value:
        """Give what an item with these scalars means."""
        row: list[Any] = [None, *scalars]
        for names, get in self.steps:
            made = get(row)
            row.append(list(made) if names is None else dict(zip(names, made, strict=True)))
        value: Value = row[-1]
        return value

    @cached_property
    def match(self) -> Callable[[str], re.Match[str] | None]:
        """What finds the scalars of such an item at once; not where one is odd."""
        parts = [re.escape(self.between[0])]
        for gap in self.between[1:]:
            plain = _IN_BRACKETS if re.match(" *[],}]", gap) else rf"{_FIRST}[^:#\n]*+(?<! )"
            parts.append(f"({plain}|{_QUOTED}){re.escape(gap)}")
        return re.compile("".join(parts)).fullmatch


class _Reader:
    def __init__(self, made: Parts) -> None:
        self.made, self.text = made, made.text
        self.root: Tree = {}
        self.forms: dict[tuple[str, ...], _Form] = {}
        self.often: list[_Form] = []
        self.known: dict[tuple[str, str], str] = {}
        self.calls = self.at = 0

    def read(self) -> Parts:
        lines = [hit for hit in (_TOP.match(self.text), *_LEFT.finditer(self.text)) if hit]
        heads = [hit for hit in lines if hit[1] != "- "]
        names = [hit[1][:-1] for hit in heads]
        starts = [*(hit.start(1) for hit in heads), len(self.text)]
        first = _IDLE.fullmatch(self.text, 0, starts[0]) and all(hit[1] for hit in lines)
        if not heads or not first or len({*names}) < len(names) or re.search("[\t\r]", self.text):
            raise _Unusual
        for name, start, end in zip(names, starts, starts[1:], strict=False):
            self.root[name] = self._section(name, start, end)
        self.made.tree = self.root
        return self.made

    def _section(self, name: str, start: int, end: int) -> Value:
        self.forms, self.often = {}, []
        bounds = self.made.bounds[name] = array("I", [start])
        hit = _LIST.match(self.text, start, end)
        if hit is None:
            value = self._asked(self.text[start:end], name, only=False)
        else:
            head, items = f"{name}:\n{hit[1]}", self._items(hit[1], hit.end(), end, bounds)
            value = [self._item(name, head, each) for each in items]
        bounds.append(end)
        return value

    def _items(self, lead: str, start: int, end: int, bounds: array[int]) -> Iterator[str]:
        """Give the items of a list; note where they begin."""
        while start <= end:
            self.at = start - len(lead)
            bounds.append(self.at)
            if self.calls > _CALLS + self.at // _COST:
                raise _Unusual
            if len(bounds) % 64 == 0:
                demand_room()
            stop = self.text.find(f"\n{lead}", start, end)
            yield self.text[start : stop if stop >= 0 else end]
            start = stop + 1 + len(lead) if stop >= 0 else end + 1

    def _item(self, name: str, head: str, item: str) -> Value:
        """Read an item; `head` makes a document of it."""
        try:
            return self._usual(name, head, item)
        except _Unusual:
            return self._asked(f"{head}{item}\n", name)

    def _usual(self, name: str, head: str, item: str) -> Value:
        if "#" in item:
            item = _COMMENT.sub("", item)
        item = "- " + item.rstrip("\n ")
        for form in self.often:
            if hit := form.match(item):
                scalars: Iterable[Any] = hit.groups()
                break
        else:
            parts = _SCALAR.split(item)
            form, scalars = self._form(name, head, tuple(parts[::2])), parts[1::2]
        known, new = self.known.get, self._new
        pairs = zip(form.keys, scalars, strict=True)
        return form.filled([known(pair) or new(*pair) for pair in pairs])

    def _new(self, key: str, scalar: str | None) -> str:
        """Give the value of a scalar that was not met yet, or is not kept."""
        if scalar is None or scalar in NULLS:
            raise _Unusual
        value = scalar[1:-1] if scalar[0] in "\"'" else scalar
        if scalar[0] in FIRST and reads_as_other(scalar):
            self.made.doubtful.add(key)
        if len(value) <= SHORT:
            self.known[key, scalar] = value
        elif len(value) > LONGEST:
            raise _Unusual
        return value

    def _form(self, name: str, head: str, between: tuple[str, ...]) -> _Form:
        form = self.forms.get(between)
        if form is None:
            self.calls += 1
            form = self.forms[between] = _learnt(name, head, between)
        form.times += 1
        if form.times >= _OFTEN and len(self.often) < _MOST and form not in self.often:
            self.often.append(form)
        return form

    def _asked(self, text: str, name: str, *, only: bool = True) -> Value:
        """Ask libyaml what a section means, or its only item."""
        self.calls += 1
        value, ambiguous = _read(text, name, self.made.file, only=only)
        for each in ambiguous:
            self.made.doubtful.add([step for step in each.steps if isinstance(step, str)][-1])
        return value


@lru_cache(maxsize=1000)
def _learnt(name: str, head: str, between: tuple[str, ...]) -> _Form:
    """Ask libyaml what a form means, once for all files."""
    marks = [f"M{n}" for n in range(1, len(between))]
    text = "".join(chain.from_iterable(zip(between, [*marks, ""], strict=True)))[2:]
    # Each line closes its brackets: then a scalar that ends its line stands in none.
    brackets = (re.sub(r"[^\[\]{}]", "", line) for line in text.split("\n"))
    closed = all(2 * sum(map(each.count, "[{")) == len(each) for each in brackets)
    if not closed or not all(map(_BETWEEN.fullmatch, between)):
        raise _Unusual
    form = _Form(between, marks)
    form.place(_read(f"{head}{text}\n", name, "")[0], name)
    if len(form.keys) != len(marks):
        raise _Unusual
    return form


def _read(text: str, name: str, file: str, *, only: bool = True) -> tuple[Value, Iterable[Any]]:
    read = read_whole(text, file)
    if _SET_APART.search(text) or read.root is None or list(read.root) != [name]:
        raise _Unusual
    value = read.root[name]
    if only:
        if not isinstance(value, list) or len(value) != 1:
            raise _Unusual
        value = value[0]
    return value, read.ambiguous()
