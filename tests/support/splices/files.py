"""Data files with comments, as people write them, and as they seldom do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from support.splices.bracketed import KEYS, Bracketed

if TYPE_CHECKING:
    import random


SECTIONS = ("system", "standards", "plans", "measures")


def drawn_file(rng: random.Random) -> str:
    """Give the text of a data file."""
    writer = _Writer(rng)
    lines = writer.file()
    eol = rng.choice(("\n", "\n", "\r\n"))
    return eol.join(lines) + rng.choice((eol, eol, ""))


class _Writer(Bracketed):
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
        for section in self.rng.sample(SECTIONS, self.rng.randint(1, 3)):
            lines += [*self.between(), *self.section(section)]
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

    def section(self, key: str) -> list[str]:
        return self.below(f"{key}:", self.items(1)) if self.chance(0.7) else self.pair(key, 0)

    def pair(self, key: str, depth: int) -> list[str]:
        kind = self.rng.random()
        colon = f"{key}:" if self.chance(0.97) else f"{key} :"
        if depth > 3 or kind < 0.6:
            return self.behind(colon, self.scalar())
        if kind < 0.8:
            return self.behind(colon, self.flow(depth))
        return self.below(colon, self.items(depth + 1) if kind < 0.9 else self.mapping(depth + 1))

    def below(self, colon: str, lines: list[str]) -> list[str]:
        column = self.rng.choice((2, 2, 2, 4, 0 if lines[0].startswith("-") else 3))
        between = self.between() if self.chance(0.3) else []
        return [colon + self.spaced_comment(), *indented([*between, *lines], column)]

    def behind(self, colon: str, value: list[str]) -> list[str]:
        spaced = value[0].strip() or self.chance(0.2)
        space = " " * self.rng.choice((1, 1, 1, 1, 2, 3)) if spaced else ""
        return [colon + space + value[0], *value[1:]]

    def items(self, depth: int) -> list[str]:
        lines: list[str] = []
        scalars = self.chance(0.35)
        gap = [""] if self.chance(0.3) and not scalars else []
        for n in range(self.rng.choice((1, 2, 2, 3, 4))):
            lines += [*gap, *self.between()] if n else []
            lines += self.item(depth, scalars=scalars)
        return lines

    def item(self, depth: int, *, scalars: bool) -> list[str]:
        kind = self.rng.random()
        if scalars or depth > 4 or kind < 0.08:
            return self.behind("-", self.scalar())
        if kind < 0.2:
            return self.behind("-", self.flow(depth))
        below = self.items(depth + 1) if kind < 0.27 else self.mapping(depth + 1)
        if self.chance(0.06):
            return ["-" + self.spaced_comment(), *indented([*self.between(), *below], 2)]
        column = self.rng.choice((2, 2, 2, 2, 4))
        first, *rest = indented(below, column)
        return ["-" + first[1:], *rest]


def indented(lines: list[str], column: int) -> list[str]:
    return [" " * column + each if each.strip() else each for each in lines]
