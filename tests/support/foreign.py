"""Words of the other language: Latin words in Chinese text, and Chinese in English text."""

from __future__ import annotations

import re
import shlex
from functools import cache
from typing import TYPE_CHECKING

import yaml

from sdtstd.checks import rules
from sdtstd.cli.forms import names
from sdtstd.cli.outline import command, every_command
from sdtstd.cli.program import COMMANDS
from sdtstd.codes import Level
from sdtstd.measure.lives import TextStatus
from sdtstd.model.records import Qualifier, Scope
from sdtstd.model.source import SourceKind
from sdtstd.model.standard import Relevance, Role
from sdtstd.views.summary import Section
from support.runs import EXAMPLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LATIN = re.compile(r"[A-Za-z][A-Za-z'’]*")
_CHINESE = re.compile("[\u2e80-\u303f\u3400-\u9fff\uff00-\uffef“”‘’…]+")
# Things that have no other name: programs, formats, variables, files, units.
_NAMES = """
    sdtstd git GitHub Markdown JSON Schema HEAD SDTSTD_DATA standards.yaml data/ .yaml .yml
    .xlsx .csv .tsv .jsonl UTF-8 gb18030 GB18030
    zh en id 256M 512M K M G 2023H1 2023Q2
"""


def foreign(text: str, language: str, typed: Iterable[str] = ()) -> list[str]:
    """Give the words of the other language, but for names, what was typed, and the example's."""
    for word in sorted({*typed, *_known()} - {""}, key=len, reverse=True):
        if word in text:  # few of the hundreds are: a pattern is made for these alone
            text = re.sub(rf"(?<![A-Za-z-]){re.escape(word)}(?![A-Za-z-])", " ", text)
    text = re.sub(r"`[^`]*`", " ", text)
    return _CHINESE.findall(text) if language == "en" else _LATIN.findall(text)


@cache
def _known() -> frozenset[str]:
    """Give the words that both languages type: commands, options, choices, ids and codes."""
    commands = every_command()
    params = [each for one in (command(""), *commands.values()) for each in one.params]
    words = {*_NAMES.split(), *" ".join(commands).split(), "--help", "-h", *names(params)}
    words |= {word for each in params for word in each.choices}
    words |= {name for rule in rules() for name in (rule.code, rule.name)}
    words |= {word for each in COMMANDS.values() for line in each.examples for word in _words(line)}
    chosen = (Level, TextStatus, Section, SourceKind, Qualifier, Scope, Relevance, Role)
    words |= {each for kind in chosen for each in kind}
    return frozenset({*words, *_of_example()})


def _words(line: str) -> list[str]:
    return [line, *shlex.split(line)]


def _of_example() -> Iterator[str]:
    for path in EXAMPLE.glob("*.yaml"):
        yield from _named(yaml.load(path.read_text("utf-8"), yaml.BaseLoader))


def _named(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            if key in {"id", "code", "title", "title_en"}:
                yield str(each)
            else:
                yield from _named(each)
    elif isinstance(value, list):
        for each in value:
            if isinstance(each, str):
                yield each
            yield from _named(each)
