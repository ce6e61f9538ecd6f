"""A tree as YAML, in styles that are drawn: block or flow, plain, quoted or literal scalars."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

_PLAIN = re.compile(r"[\w./—<=~+-]([\w ./—()%+-]*[\w./—()%+-])?(:[\w./-]+)*")
_LITERAL = re.compile(r"[^\s#](.*[^\s])?(\n[^\s].*)*")


def emitted(tree: Any, chance: random.Random) -> str:
    """Write a tree; what reads it gives the same one, as long as its texts may stand in YAML."""
    if chance.random() < 0.05:
        return f"{_flow(tree, chance)}\n"
    return "".join(f"{line}\n" for line in _block(tree, chance))


def _block(tree: Any, chance: random.Random) -> Iterator[str]:
    if not tree or not isinstance(tree, dict | list):
        yield _flow(tree, chance)
    elif isinstance(tree, list):
        for each in tree:
            first, *rest = _block(each, chance)
            yield f"- {first}"
            yield from (f"  {line}" for line in rest)
    else:
        for key, each in tree.items():
            yield from _pair(_scalar(key, chance), each, chance)


def _pair(key: str, each: Any, chance: random.Random) -> Iterator[str]:
    if each and isinstance(each, dict | list) and chance.random() < 0.7:
        yield f"{key}:"
        yield from (f"  {line}" for line in _block(each, chance))
    elif isinstance(each, str) and _LITERAL.fullmatch(each) and chance.random() < 0.03:
        yield f"{key}: |-"
        yield from (f"  {line}" for line in each.split("\n"))
    else:
        yield f"{key}: {_flow(each, chance)}"


def _flow(tree: Any, chance: random.Random) -> str:
    if tree is None:
        return chance.choice(["~", "null", '""'])
    if isinstance(tree, list):
        return "[" + ", ".join(_flow(each, chance) for each in tree) + "]"
    if isinstance(tree, dict):
        pairs = (f"{_scalar(key, chance)}: {_flow(each, chance)}" for key, each in tree.items())
        return "{" + ", ".join(pairs) + "}"
    return _scalar(tree, chance)


def _scalar(text: str, chance: random.Random) -> str:
    if _PLAIN.fullmatch(text) and chance.random() < 0.9:
        return text
    if text.isprintable() and chance.random() < 0.3:
        return "'" + text.replace("'", "''") + "'"
    return json.dumps(text, ensure_ascii=chance.random() < 0.1)
