"""The outline of the command line is what the commands declare."""

from __future__ import annotations

import outline
from sdtstd.cli.outline import command, every_command, made
from sdtstd.cli.program import COMMANDS


def test_it_is_fresh() -> None:
    assert outline.PATH.read_text("utf-8") == outline.outline(), "tools/outline.py update"


def test_it_has_every_command_in_the_order_of_the_table() -> None:
    assert list(every_command()) == list(COMMANDS)
    for words, each in every_command().items():
        assert made(f"{each.module}:run") is COMMANDS[words].run


def test_what_it_names_is_there() -> None:
    params = [p for each in (command(""), *every_command().values()) for p in each.params]
    homes = {home for p in params for home in (p.made_by, p.offers, p.callback) if home}
    assert len(homes) > 20
    assert all(callable(made(home)) for home in homes)


def test_an_argument_that_takes_several_words_is_the_last() -> None:
    for each in every_command().values():
        assert not any(param.many for param in each.arguments[:-1])
