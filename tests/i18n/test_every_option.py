"""Each option of each command is refused in the same words, whichever command and option it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hostile.running import inside
from sdtstd.cli.forms import names
from sdtstd.cli.outline import every_command
from support.foreign import foreign

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMANDS = every_command()
LOCALES = {"en": "C.UTF-8", "zh": "zh_CN.UTF-8"}


def wrong(name: str) -> Iterator[tuple[str, ...]]:
    """Give wrong uses of each option of a command, the option first."""
    options = [each for each in COMMANDS[name].params if each.names]
    for each in options:
        (option, *_) = names([each])
        yield (f"{option}x",)
        if not each.takes_value:
            yield (f"{option}=1",)
            continue
        yield (option,)
        yield (option, "--help")
        if each.choices:
            yield (option, "nothing")
        elif each.metavar == "DAY":
            yield (option, "2023-02-30")
        if each.least is not None:
            yield (option, "1.5")


@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_is_wrong(name: str, language: str) -> None:
    for words in wrong(name):
        run = inside(*name.split(), *words, LC_ALL=LOCALES[language])
        told, usage, more = run.err.splitlines()
        assert (run.code, run.out) == (2, "")
        assert words[0].partition("=")[0] in told
        assert f"sdtstd {name} [" in usage
        assert more.endswith((f" sdtstd {name} --help", f"：sdtstd {name} --help"))
        assert foreign(run.err, language, (*words, words[0].partition("=")[0])) == []


def test_there_are_many() -> None:
    assert sum(len(list(wrong(name))) for name in COMMANDS) > 200
