"""Data files with comments, as people write them, and as they seldom do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.splices.scalars import Drawn

if TYPE_CHECKING:
    import random

KEYS = (
    "id",
    "title",
    "title_en",
    "stages",
    "topics",
    "note",
    "sources",
    "url",
    "seen",
    "code",
    "level",
    "due",
    "标题",
    "'a key'",
    '"b"',
    "a.b-c",
)


def drawn_file(rng: random.Random) -> str:
    """Give the text of a data file."""
    writer = _Writer(rng)
    lines = writer.file()
    eol = rng.choice(("\n", "\n", "\r\n"))
    return eol.join(lines) + rng.choice((eol, eol, ""))


class _Writer(Drawn):
    """Writes mappings and lists as lines that are not indented yet."""

    def file(self) -> list[str]:
        lines: list[str] = []
        if self.chance(0.3):
            lines += [self.comment(), *([""] if self.chance(0.5) else [])]
        if self.chance(0.1):
            lines.append("---" + self.spaced_comment())
        if self.chance(0.02):
            return [*lines, self.rng.choice(("{}", "version: 1"))]
        if self.chance(0.05):
            return lines + self.flow_mapping(2)
        lines += ["version: 1" + self.spaced_comment(), ""]
        for section in self.rng.sample(
            ("system", "standards", "plans", "measures"), self.rng.randint(1, 3)
        ):
            lines += [
                *self.between(),
                *self.pair(section, 0, self.list if self.chance(0.7) else None),
            ]
            lines += [""] if self.chance(0.5) else []
        lines += [self.comment()] if self.chance(0.2) else []
        return lines + (["..." + self.spaced_comment()] if self.chance(0.04) else [])

    def between(self) -> list[str]:
        """Give comments and empty lines between entries."""
        lines: list[str] = []
        while self.chance(0.13):
            blank = "  " if self.chance(0.1) else ""
            indented = self.rng.choice(("", "", "", "  ", "    "))
            lines.append(blank if self.chance(0.5) else indented + self.comment())
        return lines

    def mapping(self, depth: int) -> list[str]:
        lines: list[str] = []
        for n, key in enumerate(self.rng.sample(KEYS, self.rng.choice((1, 2, 3, 3, 4)))):
            lines += [*(self.between() if n else ()), *self.pair(key, depth)]
        return lines

    def pair(self, key: str, depth: int, value=None) -> list[str]:  # type: ignore[no-untyped-def]
        kind = self.rng.random()
        colon = f"{key}:" if self.chance(0.97) else f"{key} :"
        if value is None and (depth > 3 or kind < 0.6):
            return self.behind(colon, self.scalar())
        if value is None and kind < 0.8:
            return self.behind(colon, self.flow(depth))
        below = (
            value(depth + 1)
            if value
            else self.list(depth + 1)
            if kind < 0.9
            else self.mapping(depth + 1)
        )
        is_list = below[0].startswith("-")
        column = self.rng.choice((2, 2, 2, 4, 0 if is_list else 3))
        between = self.between() if self.chance(0.3) else []
        return [colon + self.spaced_comment(), *indented([*between, *below], column)]

    def behind(self, colon: str, value: list[str]) -> list[str]:
        space = (
            " " * self.rng.choice((1, 1, 1, 1, 2, 3))
            if value[0].strip() or self.chance(0.2)
            else ""
        )
        return [colon + space + value[0], *value[1:]]

    def list(self, depth: int) -> list[str]:
        lines: list[str] = []
        scalars = self.chance(0.35)
        gap = [""] if self.chance(0.3) and not scalars else []
        for n in range(self.rng.choice((1, 2, 2, 3, 4))):
            lines += [
                *(gap if n else ()),
                *(self.between() if n else ()),
                *self.item(depth, scalars=scalars),
            ]
        return lines

    def item(self, depth: int, *, scalars: bool) -> list[str]:
        kind = self.rng.random()
        if scalars or depth > 4 or kind < 0.08:
            return self.behind("-", self.scalar())
        if kind < 0.2:
            return self.behind("-", self.flow(depth))
        below = self.list(depth + 1) if kind < 0.27 else self.mapping(depth + 1)
        if self.chance(0.06):
            return ["-" + self.spaced_comment(), *indented([*self.between(), *below], 2)]
        column = self.rng.choice((2, 2, 2, 2, 4))
        first, *rest = indented(below, column)
        return ["-" + first[1:], *rest]

    def flow(self, depth: int) -> list[str]:
        if self.chance(0.12):
            return [self.rng.choice(("[]", "{}", "[ ]", "{ }")) + self.spaced_comment()]
        return self.flow_mapping(depth) if self.chance(0.5) else self.flow_list(depth)

    def flow_mapping(self, depth: int) -> list[str]:
        keys = self.rng.sample(KEYS, self.rng.choice((1, 2, 3)))
        return self.brackets("{}", [self.flow_pair(key, depth) for key in keys])

    def flow_pair(self, key: str, depth: int) -> str:
        if self.chance(0.03):
            return key
        if self.chance(0.03):
            return f"{key}: "
        return f"{key}: {self.flow_value(depth)}"

    def flow_value(self, depth: int) -> str:
        if depth > 3 or self.chance(0.85):
            return self.one_line(in_brackets=True)
        pairs = self.chance(0.5)
        inner = (
            [self.flow_pair(each, depth + 1) for each in self.rng.sample(KEYS, 2)]
            if pairs
            else [self.flow_value(depth + 1)]
        )
        return ("{%s}" if pairs else "[%s]") % ", ".join(inner)

    def flow_list(self, depth: int) -> list[str]:
        values = [self.flow_value(depth) for _ in range(self.rng.choice((1, 2, 3)))]
        if self.chance(0.04):
            values.append("a: b")
        return self.brackets("[]", values)

    def brackets(self, marks: str, entries: list[str]) -> list[str]:
        first, last = marks
        if self.chance(0.75):
            space = " " * self.chance(0.1)
            comma = "," if self.chance(0.05) else ""
            return [
                f"{first}{space}{', '.join(entries)}{comma}{space}{last}" + self.spaced_comment()
            ]
        commas = [","] * (len(entries) - 1) + [self.rng.choice((",", ""))]
        lines = [
            f"  {entry}{comma}" + self.spaced_comment(0.2)
            for entry, comma in zip(entries, commas, strict=True)
        ]
        lines = [
            x
            for line in lines
            for x in (*(["  " + self.comment()] if self.chance(0.1) else []), line)
        ]
        if self.chance(0.5):
            return [first + self.spaced_comment(0.1), *lines, last + self.spaced_comment()]
        return [
            first + lines[0].strip(),
            *lines[1:],
            ("  " if self.chance(0.5) else "") + last + self.spaced_comment(),
        ]


def indented(lines: list[str], column: int) -> list[str]:
    return [" " * column + each if each.strip() else each for each in lines]
