"""TAB without the command line's library: the same words as with it, and help that is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import typer
from hypothesis import given, settings
from hypothesis import strategies as st
from typer._completion_classes import BashComplete

from sdtstd.cli.app import app
from sdtstd.cli.offering import offers
from sdtstd.cli.outline import HELP, command, every_command
from sdtstd.cli.typed import Unusual
from support.command_lines import NAMES, VALUES, lines
from support.examples import examples
from support.runs import BARE, example, inside, process

if TYPE_CHECKING:
    from collections.abc import Iterable

LIBRARY: Any = typer.main.get_command(app)
TAKEN: list[bool] = []
# Shells split a line at `=`; some words are begun, some are whole.
BEGUN = st.one_of(
    st.sampled_from(
        ["", "-", "--", "=", "s", "a", "demo-plan/l", "--plan=d", "--format=", "x=", "/"]
    ),
    NAMES,
    NAMES.map(lambda name: name[:4]),
    VALUES,
)


@pytest.fixture(autouse=True)
def on_example(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDTSTD_DATA", str(example()))


def by_outline(words: list[str], begun: str) -> list[str]:
    return in_order(each.word for each in offers(words, begun))


def by_library(words: list[str], begun: str) -> list[str]:
    shell = BashComplete(LIBRARY, {}, "sdtstd", "_SDTSTD_COMPLETE")
    return in_order(each.value for each in shell.get_completions([*words], begun))


def in_order(words: Iterable[str]) -> list[str]:
    """Put the names of --help last: their order is another one with each run of the library."""
    return sorted(words, key=lambda word: HELP.names.index(word) if word in HELP.names else -1)


@settings(max_examples=examples(300))
@given(lines(), BEGUN)
def test_both_offer_the_same(words: list[str], begun: str) -> None:
    try:
        offered = by_outline(words, begun)
    except Unusual:
        TAKEN.append(False)
    else:
        TAKEN.append(True)
        assert offered == by_library(words, begun)


def test_many_were_taken() -> None:
    assert not TAKEN or sum(TAKEN) > len(TAKEN) / 5


@pytest.mark.parametrize("words", ["", "add", *every_command()])
def test_options_and_what_comes_first(words: str) -> None:
    for begun in ("", "-", "--"):
        assert by_outline(words.split(), begun) == by_library(words.split(), begun)


@pytest.mark.parametrize(
    ("words", "begun"),
    [
        (("status", "--plan", "a"), "--p"),
        (("status", "--plan=a"), "--plan"),
        (("check", "--select", "a"), "--s"),
        (("check", "-o", "a"), "-"),
        (("--lang", "zh", "status", "--all"), "--a"),
        (("status", "--plan"), "="),
        (("status",), "--plan=d"),
        (("--data", "x", "status", "--data"), ""),
        (("advance", "a"), "a"),
        (("advance", "a", "b"), ""),
        (("status", "--all"), ""),
        (("nothing",), "s"),
        (("add", "nothing"), "s"),
        (("help", "add"), "s"),
        (("add", "help"), "s"),
    ],
)
def test_lines_that_end_in_each_way(words: tuple[str, ...], begun: str) -> None:
    assert by_outline([*words], begun) == by_library([*words], begun)


@pytest.mark.parametrize("words", every_command())
def test_the_values_of_every_option(words: str) -> None:
    for param in command(words).options:
        if param.takes_value:
            typed = [*words.split(), param.names[-1]]
            assert by_outline(typed, "") == by_library(typed, "")


def asked(shell: str, line: str, **environ: str) -> str:
    told = {"_SDTSTD_COMPLETE": f"complete_{shell}", "_TYPER_COMPLETE_ARGS": line}
    action = {"_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    run = inside(**(BARE | {"SDTSTD_DATA": str(example())} | told | action | environ))
    assert (run.code, run.err) == (0, "")
    return run.out


def test_zsh_gets_words_with_their_help() -> None:
    assert asked("zsh", "sdtstd status --al") == (
        """_arguments '*: :(("--all":"With --since\\\\: show every record that moved."))'\n"""
    )
    assert asked("zsh", "sdtstd sh") == (
        """_arguments '*: :(("show":"Show records whole\\\\: dates, topics, sources,"""
        """ where each is written."))'\n"""
    )
    assert asked("zsh", "sdtstd add p", LANG="zh_CN.UTF-8") == (
        """_arguments '*: :(("pilot":"登记一项试点，并显示对各项目标的影响。"))'\n"""
    )
    assert asked("zsh", "sdtstd status --la") == (
        """_arguments '*: :(("--lang":"The language of text; default the locale''s."))'\n"""
    )
    assert asked("zsh", "sdtstd status --at ") == "_files\n"


def test_fish_gets_words_with_their_help_on_a_line() -> None:
    told = "How many bytes of all data files together to read, such as 512M; default 256M."
    line = f"--max-bytes\t{told}\n"
    assert asked("fish", "sdtstd status --max", COLUMNS="20") == line
    assert asked("fish", "sdtstd status --format j") == "json\n"
    assert asked("fish", "sdtstd status --at ") == "\n"


@pytest.mark.parametrize(("line", "code"), [("sdtstd sta", 0), ("sdtstd status --at ", 2)])
def test_fish_asks_whether_there_are_any(line: str, code: int) -> None:
    told = {"_SDTSTD_COMPLETE": "complete_fish", "_TYPER_COMPLETE_ARGS": line}
    run = process(environ=told | {"_TYPER_COMPLETE_FISH_ACTION": "is-args"})
    assert (run.code, run.out, run.err) == (code, "", "")


def test_a_line_that_is_not_plainly_meant_is_left_to_the_library() -> None:
    told = {"_SDTSTD_COMPLETE": "complete_bash", "COMP_CWORD": "3"}
    run = process(environ=told | {"COMP_WORDS": "sdtstd -- status --la"})
    assert (run.code, run.out, run.err) == (0, "--lang\n", "")


@pytest.mark.parametrize(
    "line", ["sdtstd nope --lang ", "sdtstd nope --lang=", "sdtstd add no --lang="]
)
def test_behind_an_unknown_command_values_of_options_are_offered(line: str) -> None:
    told = {"_SDTSTD_COMPLETE": "complete_bash", "COMP_WORDS": line}
    run = process(environ=told | {"COMP_CWORD": str(line.count(" "))})
    assert run.out.split() == ["zh", "en"]
