"""What is shown in a log commands nothing, and is otherwise shown as it is."""

from __future__ import annotations

import pytest

from sdtstd.sinks.inert import line
from support.runner_port import as_collated

PREFIXES = ("##[", "##vso[", "##teamcity[")


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize("before", ["", "+", "a ", "#", "##", "#\ufe0f"])
@pytest.mark.parametrize("between", ["", "\u3164", "\u200b"])
def test_no_command_of_a_runner_is_left(prefix: str, before: str, between: str) -> None:
    text = before + between.join(f"{prefix}error]x")
    shown = as_collated(line(text))
    assert [each for each in PREFIXES if each in shown] == []


@pytest.mark.parametrize("text", ["## 目标", "+### a [b](c)", "##", "#1 ##a", "a # b", "+::"])
def test_what_commands_nothing_is_shown_as_it_is(text: str) -> None:
    assert line(text) == text
