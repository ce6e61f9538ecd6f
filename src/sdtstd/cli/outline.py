"""The outline of the command line: what each command is called, says and takes.

`outline.json` is made of what the commands declare (tools/outline.py), and kept. From it help, TAB
and usual command lines are answered without any command, and without the command line's library.
"""

from __future__ import annotations

import json
from functools import cache

from sdtstd.cli.help import localized
from sdtstd.frozen import frozen
from sdtstd.packaged import packaged

TYPE_CHECKING = False  # as `typing` has it, whose import takes long
if TYPE_CHECKING:
    from typing import Any


@frozen
class Parameter:
    """An option or, without names as they are typed, an argument.

    `name` is that of the value in code; `kind` one of text, flag, number, path, choice and parsed;
    `made_by` the home of what makes the value, `offers` that of what TAB offers, `callback` that of
    what has the last word. A home is a module and a name in it. `default` is told to people.
    """

    name: str
    names: tuple[str, ...] = ()
    kind: str = "text"
    help: str = ""
    metavar: str | None = None
    envvar: str | None = None
    choices: tuple[str, ...] = ()
    default: str | None = None
    required: bool = False
    many: bool = False
    least: int | None = None
    most: int | None = None
    made_by: str | None = None
    offers: str | None = None
    callback: str | None = None

    @property
    def takes_value(self) -> bool:
        """Whether it is an option that is followed by a value, or an argument."""
        return self.kind != "flag"

    @property
    def is_single(self) -> bool:
        """Whether it may be given only once: it takes one value, and is no setting."""
        return self.takes_value and not self.many and self.name not in _SETTINGS


# Aliases and scripts give these once and users again: the last holds. Of two filters or two
# revisions one would be left out in silence, and the answer would be to another question.
_SETTINGS = frozenset({"data", "max_bytes", "as_of", "form", "lang"})
DAYS = ("DAY", "DAY|PERIOD")
"""What stands for a value that must be a day, or a day or a period."""

HELP = Parameter("help", ("-h", "--help"), "flag", localized("Show this help."))
# Options that the library adds to the program.
_THEIRS = (
    Parameter(
        "install_completion",
        ("--install-completion",),
        "flag",
        localized("Teach the shell to complete commands and names."),
    ),
    Parameter(
        "show_completion",
        ("--show-completion",),
        "flag",
        localized("Show what --install-completion would add to the shell."),
    ),
)


@frozen
class Command:
    """A command by its words, none for the program itself.

    `end` stands below its help: examples, a line each, of what has commands below it a sentence.
    `module` has the function `run`, and is empty for what has commands below it.
    """

    words: str
    help: str
    end: str
    heading: str
    module: str
    params: tuple[Parameter, ...]

    @property
    def arguments(self) -> list[Parameter]:
        """Its arguments."""
        return [each for each in self.params if not each.names]

    @property
    def options(self) -> list[Parameter]:
        """Its options, its help among them."""
        return [*(each for each in self.params if each.names), HELP]


@frozen
class Called:
    """A command of the program, which is called by this name."""

    program: str
    command: Command

    @property
    def path(self) -> str:
        """The words by which it is called."""
        return f"{self.program} {self.command.words}".rstrip()

    @property
    def name(self) -> str:
        """Its last word."""
        return self.command.words.rpartition(" ")[2] or self.program


@cache
def command(words: str) -> Command:
    """Give the command of these words.

    Raises:
        KeyError: there is none.
    """
    row = _rows()[words]
    params = tuple(map(_parameter, row["params"])) + (() if words else _THEIRS)
    return Command(words, row["help"], row["end"], row["heading"], row["module"], params)


def below(above: Command) -> dict[str, Command]:
    """Give the commands below one, by their names and in their order."""
    begin = _begin(above)
    names = [each.removeprefix(begin) for each in _rows() if each and each.startswith(begin)]
    return {name: command(begin + name) for name in names if name and " " not in name}


def named_below(above: Command, name: str) -> Command | None:
    """Give the command of this name below one, without the others; None where there is none."""
    words = _begin(above) + name
    return command(words) if name and " " not in name and words in _rows() else None


def _begin(above: Command) -> str:
    return f"{above.words} " if above.words else ""


def every_command() -> dict[str, Command]:
    """Give all commands but the groups, by their words and in their order."""
    return {words: command(words) for words, row in _rows().items() if row["module"]}


def made(home: str | None) -> Any:  # noqa: ANN401 - whatever it is
    """Give what has this home: a function or a class."""
    from importlib import import_module

    module, _, name = (home or "").partition(":")
    return getattr(import_module(module), name)


@cache
def _rows() -> dict[str, Any]:
    rows: dict[str, Any] = json.loads(packaged("cli", "outline.json"))
    return rows


def _parameter(row: dict[str, Any]) -> Parameter:
    kept: dict[str, Any] = {
        key: tuple(each) if isinstance(each, list) else each for key, each in row.items()
    }
    return Parameter(**kept)
