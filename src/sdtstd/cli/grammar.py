"""How a command line is read: as the library reads it, with our words for what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer.core import TyperCommand, TyperGroup

from sdtstd.cli.help import translated
from sdtstd.cli.reading import called_of, reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import NoReturn

    from typer._click import Command, Context, HelpFormatter
    from typer._click.shell_completion import CompletionItem

_CANNOT_RUN = 2


class OneCommand(TyperCommand):
    """A command: what it reads, and its help."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the words of a command.

        Raises:
            Misuse: the command does not take them.
        """
        with reading(ctx, args):
            return super().parse_args(ctx, args)

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the page of help."""
        _write_page(ctx, formatter)

    def shell_complete(self, ctx: Context, incomplete: str) -> list[CompletionItem]:
        """Give what may follow, with its help in the language of the run."""
        return list(_explained(super().shell_complete(ctx, incomplete)))


class AllCommands(TyperGroup):
    """The program: what it reads before a command, and its help."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the words before the command; where there is none, show the help.

        Raises:
            Misuse: the program does not take them.
        """
        with reading(ctx, args) as rest:
            left = super().parse_args(ctx, args)
        if not (rest or ctx.resilient_parsing):
            from sdtstd.cli.streams import emit_error
            from sdtstd.sinks.inert import lines

            emit_error(lines(ctx.get_help().splitlines()))
            ctx.exit(_CANNOT_RUN)
        return left

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, Command | None, list[str]]:
        """Give the command that the first word names, and the words that it is to read.

        Raises:
            Misuse: there is no such command.
        """
        if ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        if args == ["help"]:
            return _show_help(ctx)
        name, *rest = [*args[1:], "--help"] if args[0] == "help" else args
        command = self.commands.get(name)
        if command is None:
            from sdtstd.cli.unread import unknown_command

            raise unknown_command(called_of(ctx), name)
        return name, command, [*_held(ctx, command), *rest]

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the page of help."""
        _write_page(ctx, formatter)

    def shell_complete(self, ctx: Context, incomplete: str) -> list[CompletionItem]:
        """Give what may follow, with its help in the language of the run."""
        return list(_explained(super().shell_complete(ctx, incomplete)))


def _show_help(ctx: Context) -> NoReturn:
    from sdtstd.cli.streams import emit
    from sdtstd.sinks.inert import lines

    emit(lines(ctx.get_help().splitlines()))
    ctx.exit()


def _held(ctx: Context, command: Command) -> Iterator[str]:
    """Give what was set before the command and can be set after it; the later one holds."""
    taken = {each.name for each in command.params}
    for param in ctx.command.params:
        value = ctx.params.get(param.name)
        if value is not None and param.name in taken:
            yield f"{param.opts[0]}={value}"


def _write_page(ctx: Context, formatter: HelpFormatter) -> None:
    from sdtstd.cli.page import page

    formatter.write("\n".join(page(called_of(ctx), formatter.width)))


def _explained(items: list[CompletionItem]) -> Iterator[CompletionItem]:
    for each in items:
        each.help = translated(each.help) if each.help else None
        yield each
