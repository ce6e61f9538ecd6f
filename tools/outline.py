"""Keeps the outline of the command line: `update` after a command has changed, a check in the gate.

It is made of what the commands declare; what it says of them stands in `sdtstd.cli.outline`.
"""

from __future__ import annotations

import json
import sys
from enum import Enum
from inspect import Parameter, signature
from itertools import starmap
from pathlib import Path
from types import NoneType
from typing import TYPE_CHECKING, Any, get_args, get_origin

from sdtstd.cli.help import examples_of, help_of
from sdtstd.cli.library import declared
from sdtstd.cli.program import COMMANDS, GROUPS, PROGRAM, passed_on, root

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sdtstd.cli.declared import Declared

PATH = Path(__file__).parent.parent / "src" / "sdtstd" / "cli" / "outline.json"


def main() -> int:
    """Write the outline, or say whether it is fresh."""
    if sys.argv[1:] == ["update"]:
        PATH.write_text(outline(), "utf-8", newline="\n")
        return 0
    fresh = PATH.read_text("utf-8") == outline()
    print("outline: fresh" if fresh else "outline: stale: tools/outline.py update")
    return 0 if fresh else 1


def outline() -> str:
    """Give the outline as it should stand: JSON with a line for each parameter."""
    return "{\n" + ",\n".join(starmap(_written, _commands())) + "\n}\n"


def _written(words: str, row: dict[str, Any]) -> str:
    head = json.dumps({key: each for key, each in row.items() if key != "params"})
    params = ",\n".join(f"  {json.dumps(each)}" for each in row["params"])
    return f'{json.dumps(words)}: {head[:-1]}, "params": [\n{params}\n]}}'


def _commands() -> Iterator[tuple[str, dict[str, object]]]:
    yield "", _row(PROGRAM.help, PROGRAM.end, PROGRAM.heading, root)
    groups = dict(GROUPS)
    for words, each in COMMANDS.items():
        above = words.rpartition(" ")[0]
        if above in groups:
            group = groups.pop(above)
            yield above, _row(group.help, group.end, group.heading, passed_on)
        end = examples_of(words, each.examples)
        yield words, _row(help_of(each.run), end, each.heading, each.run, each.run.__module__)


def _row(
    told: str, end: str, heading: str, run: Callable[..., None], module: str = ""
) -> dict[str, object]:
    defaults = signature(run).parameters
    params = [_parameter(*each, defaults[each[0]].default) for each in declared(run)]
    return {"help": told, "end": end, "heading": heading, "module": module, "params": params}


def _parameter(name: str, kind: Any, each: Declared, default: object) -> dict[str, object]:
    """Give what is told of a parameter, but for what is as usual."""
    plain = _plain(kind)
    many = get_origin(plain) is list
    word = get_args(plain)[0] if many else plain
    choices = [str(one.value) for one in word] if issubclass(word, Enum) else []
    row = {
        "name": name,
        "names": list(each.names),
        "kind": _kind(word, each),
        "help": each.help,
        "metavar": each.metavar,
        "envvar": each.envvar,
        "choices": choices,
        "default": default.value if isinstance(default, Enum) else None,
        "required": default is Parameter.empty,
        "many": many,
        "least": each.least,
        "most": each.most,
        "made_by": _home(each.parser or (word if choices else None)),
        "offers": _home(each.offers),
        "callback": _home(each.callback),
    }
    return {
        key: each for key, each in row.items() if not (each is None or each is False or each == [])
    }


def _plain(kind: Any) -> Any:
    """Give a type without its None."""
    types = [each for each in get_args(kind) if each is not NoneType]
    return kind if get_origin(kind) is list or not types else types[0]


def _kind(word: type, each: Declared) -> str | None:
    if each.parser:
        return "parsed"
    if issubclass(word, Enum):
        return "choice"
    return {bool: "flag", int: "number", Path: "path", str: None}[word]  # of text is said nothing


def _home(made: Any) -> str | None:
    return f"{made.__module__}:{made.__qualname__}" if made else None


if __name__ == "__main__":
    sys.exit(main())
