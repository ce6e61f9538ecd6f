"""Mappings in braces and lists in brackets, on one line or several."""

from __future__ import annotations

from support.splices.scalars import Drawn

KEYS = (
    "id", "title", "title_en", "stages", "topics", "note", "sources", "url", "seen", "code",
    "level", "due", "标题", "'a key'", '"b"', "a.b-c",
)  # fmt: skip
"""Keys as they are written."""


class Bracketed(Drawn):
    """Writes what stands in brackets, as lines that are not indented yet."""

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
        if self.chance(0.5):
            return f"[{self.flow_value(depth + 1)}]"
        pairs = (self.flow_pair(each, depth + 1) for each in self.rng.sample(KEYS, 2))
        return "{" + ", ".join(pairs) + "}"

    def flow_list(self, depth: int) -> list[str]:
        values = [self.flow_value(depth) for _ in range(self.rng.choice((1, 2, 3)))]
        if self.chance(0.04):
            values.append("a: b")
        return self.brackets("[]", values)

    def brackets(self, marks: str, entries: list[str]) -> list[str]:
        first, last = marks[0], marks[1]
        if self.chance(0.75):
            space = " " * self.chance(0.1)
            comma = "," if self.chance(0.05) else ""
            inner = f"{space}{', '.join(entries)}{comma}{space}"
            return [first + inner + last + self.spaced_comment()]
        lines = self.entries(entries)
        if self.chance(0.5):
            return [first + self.spaced_comment(0.1), *lines, last + self.spaced_comment()]
        last = ("  " if self.chance(0.5) else "") + last
        return [first + lines[0].strip(), *lines[1:], last + self.spaced_comment()]

    def entries(self, entries: list[str]) -> list[str]:
        """Give a line for each entry, at times a comment above it."""
        lines: list[str] = []
        for n, entry in enumerate(entries, 1):
            lines += ["  " + self.comment()] if self.chance(0.1) else []
            comma = "," if n < len(entries) or self.chance(0.5) else ""
            lines.append(f"  {entry}{comma}" + self.spaced_comment(0.2))
        return lines
