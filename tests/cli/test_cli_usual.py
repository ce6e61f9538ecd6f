"""Usual command lines are read as the command line's library reads them, and others left to it."""

from __future__ import annotations

import shlex
import sys
from contextlib import contextmanager, redirect_stdout
from inspect import signature
from io import StringIO
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import pytest
import typer
from hypothesis import given, settings
from hypothesis import strategies as st

from sdtstd.cli import usual
from sdtstd.cli.app import app
from sdtstd.cli.outline import Called, every_command
from sdtstd.cli.page import page
from sdtstd.cli.program import COMMANDS
from support.command_lines import lines
from support.examples import examples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.cli.usual import Usual

LIBRARY: Any = typer.main.get_command(app)
OURS = every_command()


def of_library(words: str) -> Any:
    above, _, own = words.rpartition(" ")
    return (LIBRARY.commands[above] if above else LIBRARY).commands[own]


@contextmanager
def nothing_run() -> Iterator[None]:
    """Let every command give its name and what it was given."""
    runs = {words: of_library(words).callback.__wrapped__ for words in OURS}
    codes = {words: run.__code__ for words, run in runs.items()}
    try:
        for words, run in runs.items():
            run.__code__ = eval(f"lambda **given: ({words!r}, given)").__code__
        yield
    finally:
        for words, run in runs.items():
            run.__code__ = codes[words]


def by_library(words: list[str], environ: dict[str, str]) -> str:
    """Give what the library reads: a command and its values, a page, or why it refuses."""
    shown = StringIO()
    argv = patch.object(sys, "argv", ["sdtstd", *words])
    with nothing_run(), redirect_stdout(shown), argv, patch.dict("os.environ", environ):
        try:
            read = LIBRARY.main(args=list(words), prog_name="sdtstd", standalone_mode=False)
        except BaseException as error:  # noqa: BLE001
            return f"refused: {type(error)}"
    return repr((read[0], sorted(read[1].items()))) if isinstance(read, tuple) else shown.getvalue()


def by_outline(line: Usual) -> str:
    if line.values is None:
        return "\n".join(page(Called("sdtstd", line.command), 78)) + "\n"
    run = COMMANDS[line.command.words].run
    bound = signature(run).bind(**line.values)
    bound.apply_defaults()
    return repr((line.command.words, sorted(bound.arguments.items())))


def alike(words: list[str], environ: dict[str, str]) -> bool:
    """Demand that both read the same, and tell whether the outline's reading took the words."""
    argv = patch.object(sys, "argv", ["sdtstd", *words])
    with argv, patch.dict("os.environ", environ):
        line = usual.read(words)
        if line is not None:
            assert by_outline(line) == by_library(words, environ)
    return line is not None


ENVIRONMENTS = st.sampled_from([{}, {}, {"SDTSTD_DATA": ""}, {"SDTSTD_DATA": "somewhere"}])


DRAWN: list[bool] = []


@settings(max_examples=examples(400))
@given(lines(), ENVIRONMENTS)
def test_both_read_alike(words: list[str], environ: dict[str, str]) -> None:
    DRAWN.append(alike(words, environ))


def test_many_were_taken() -> None:
    assert not DRAWN or sum(DRAWN) > len(DRAWN) / 5


LEFT = """
status --data a --plan b --plan b|list --task a --task=b|diff a b c|status x|show
status --plan --all|status --plan --all=1|status --plan|list --output|explain h
explain --as-of=h h|status --all=1|status -- x|status -plan a|check -oF|check -o=F
status --pla a|status --plan=a -|status --as-of 2023-02-30|status --since=2023
history --from yesterday|status --lang xx|--lang xx status|check --max-findings -1
check --max-findings=+1|check --max-findings 1.0|check --max-findings 99999999999
next --days 36501|check --max-findings ٣|status --max-bytes 0|status --max-bytes=1X
list --format jsn|--plan a status|status status|add|add nothing|nothing|help nothing
help --help|--version status|add --all|advance a b|set|correct a b|help status --nope|--data
--data= |--install-completion|explain \udc80|export -o F --output=G.csv|help help
"""
TAKEN = """
--data a status --data b|--data a --lang zh status|--lang en --lang zh status --lang=en
--data a schema|--data a add --data b standard --lang zh|--lang zh schema|--traceback status
help status --all|status --data a --data=b --as-of 2023-12-31 --as-of=2023-01-01
status --max-bytes 1k --max-bytes=2M|export -o -|report --output=/dev/stdout|check -o ./x
init a|init|check a b --select A --select=B c|show a b|explain a - b|diff|diff a|diff a b
set a b=1 c=|advance a b c|next --days 36500|check --max-findings=0
history --from 2023 --to 2023Q2|history --from=2023-05|status --plan=|status --plan ''
status --plan=a=b|add standard --topic a --topic b|status --all --all
status --all --help --plan a|add standard -h|help add standard|add help pilot|help add|help
"""


def words_of(text: str) -> list[list[str]]:
    lines = (each for line in text.strip().splitlines() for each in line.split("|"))
    return [shlex.split(each.replace(r"\udc80", "\udc80")) for each in lines]


@pytest.mark.parametrize("words", words_of(LEFT), ids=ascii)
def test_what_may_be_wrong_is_left_to_the_library(words: list[str]) -> None:
    assert not alike(words, {})


@pytest.mark.parametrize("environ", [{}, {"SDTSTD_DATA": "somewhere"}, {"SDTSTD_DATA": ""}])
@pytest.mark.parametrize("words", words_of(TAKEN), ids=ascii)
def test_what_is_usual_is_taken(words: list[str], environ: dict[str, str]) -> None:
    assert alike(words, environ)


def shown() -> list[list[str]]:
    return [
        [*name.split(), *shlex.split(each)]
        for name, one in COMMANDS.items()
        for each in one.examples
    ]


@pytest.mark.parametrize("words", shown(), ids=shlex.join)
def test_every_example_is_taken(words: list[str]) -> None:
    assert alike(words, {})


@pytest.mark.parametrize(
    "words", [["help"], ["--help"], ["-h"], *([*each.split(), "-h"] for each in OURS)]
)
def test_help_is_taken(words: list[str]) -> None:
    assert alike(words, {})
    assert alike(["--lang", "zh", *words], {})
