"""What is typed for an edit, drawn: what it is of, keys and values, days, a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hostile import values
from sdtstd.cli.program import CHANGE, COMMANDS

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

CHANGING = frozenset(name for name, each in COMMANDS.items() if each.heading == CHANGE)
_SOURCE = ("--source", "公告", "--notice", "1号", "--source-kind", "official")
_STAGES = ("review", "publication", "征求意见", "accepted", "x", "")
_KEYS = (
    *("title", "topics", "publication", "role", "note", "sources", "labels", "stages", "owner"),
    *("window.to", "at_least", "reached", "until", "count", "corrections", "replaces", "x", "a.b"),
)


def drawn(command: str, name: str, texts: Sequence[str], chance: random.Random) -> list[str]:
    """Give the words of an edit of a name; half of the edits are only shown."""
    dry = ["--dry-run"] if chance.random() < 0.5 else []
    words = _of(command, name, texts, chance)
    return [
        *words,
        *dry,
        *(_SOURCE if command[:3] in ("add", "adv") and chance.random() < 0.4 else ()),
    ]


def _of(command: str, name: str, texts: Sequence[str], chance: random.Random) -> list[str]:
    day, key = chance.choice(values.DATES), chance.choice(_KEYS)
    match command:
        case "set":
            signs = chance.choices(("=", "+=", "-="), (2, 1, 1), k=chance.choice((1, 1, 2)))
            return [
                name,
                *(f"{chance.choice(_KEYS)}{each}{chance.choice(texts)}" for each in signs),
            ]
        case "advance":
            return [name, chance.choice(_STAGES), day]
        case "correct":
            return [name, key, chance.choice(texts)]
        case "add observation":
            return [name, chance.choice(("90", "1.50", "x")), day]
        case "add standard" | "add pilot" | "add measure":
            return [chance.choice(("DB31/T 1701-2023", "new-one", name))]
        case _:
            return [name]
