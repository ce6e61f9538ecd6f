"""The program as the command line's library has it; its commands stand in `program`."""

from __future__ import annotations

from typing import Any

import typer

from sdtstd.cli.grammar import AllCommands, OneCommand
from sdtstd.cli.help import examples_of, help_of
from sdtstd.cli.library import as_read
from sdtstd.cli.program import COMMANDS, GROUPS, PROGRAM, passed_on, root


class _Program(AllCommands):
    """The program, with its commands in the order of their table; the library puts groups last."""

    def __init__(self, **given: Any) -> None:  # noqa: ANN401 - the library's own
        super().__init__(**given)
        order = dict.fromkeys(name.partition(" ")[0] for name in COMMANDS)
        self.commands = {name: self.commands[name] for name in order}


app = typer.Typer(
    name="sdtstd",
    cls=_Program,
    help=PROGRAM.help,
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.callback()(as_read(root))


def _group(name: str) -> typer.Typer:
    """Give the commands that begin with a word a place of their own below the program."""
    group = typer.Typer(cls=AllCommands, rich_markup_mode=None)
    group.callback()(as_read(passed_on))
    app.add_typer(group, name=name, help=GROUPS[name].help)
    return group


_groups = {name: _group(name) for name in GROUPS}
for _name, _command in COMMANDS.items():
    _above, _, _own = _name.rpartition(" ")
    (_groups[_above] if _above else app).command(
        name=_own,
        cls=OneCommand,
        help=help_of(_command.run),
        epilog=examples_of(_name, _command.examples),
    )(as_read(_command.run))
