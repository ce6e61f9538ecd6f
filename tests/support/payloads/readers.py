"""Independent readers of outputs, each as strict as its kind can be."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any, NoReturn

from support.acting import acting
from support.runner_port import as_collated, commands

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["acting", "forged", "on_screen", "squeezed", "strict_json", "strings"]

_SGR = re.compile(r"\x1b\[[0-9;]*m")
_OTHERS = re.compile(r"##(?:vso|teamcity)?\[")


def forged(log: str) -> list[str]:
    """Give the lines that a runner of GitHub, Azure or TeamCity would take for a command."""
    collated = as_collated(log)
    found = [f"{each.name}: {each.data}"[:80] for each in (*commands(log), *commands(collated))]
    return found + [collated[each.start() :][:80] for each in _OTHERS.finditer(collated)]


def on_screen(text: str) -> str:
    """Give what a terminal shows, without the colours."""
    return _SGR.sub("", text)


def strict_json(text: str) -> Any:
    """Read JSON that every reader reads alike: no key twice, no number that is none."""
    return json.loads(text, object_pairs_hook=_once, parse_constant=_refuse)


def strings(value: object) -> Iterator[str]:
    """Give every string of a value in its order, keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from strings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from strings(each)


def squeezed(text: str) -> str:
    """Give a text without its white space, and with what was made visible read back."""
    return re.sub(
        r"\\u\{([0-9a-f]{1,6})\}",
        lambda found: (
            "" if chr(int(found[1], 16) % 0x110000).isspace() else chr(int(found[1], 16) % 0x110000)
        ),
        re.sub(r"\s+", "", text),
    )


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    twice = [key for key, n in Counter(key for key, _ in pairs).items() if n > 1]
    assert twice == []
    return dict(pairs)


def _refuse(constant: str) -> NoReturn:
    raise AssertionError(constant)
