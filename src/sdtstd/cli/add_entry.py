"""A new entry from what its options say, and from answers where somebody can be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sdtstd.cli.add_questions import missing_of
from sdtstd.cli.changing import names_of
from sdtstd.cli.editing import edit
from sdtstd.cli.new_file import shown_file
from sdtstd.cli.source_options import source_of
from sdtstd.diagnostics import CannotRun, say
from sdtstd.document.emit import Inline, inline
from sdtstd.edit.entries.adding import added
from sdtstd.edit.entries.setting import Setting
from sdtstd.frozen import frozen
from sdtstd.loading.textual import textual_keys
from sdtstd.lookup.subjects import find_subject

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sdtstd.cli.editing import Asked, Held
    from sdtstd.edit.entries.draft import Draft

    Value = str | list[str] | None


class Source(NamedTuple):
    """What the options say of the source."""

    title: str | None
    url: str | None
    notice: str | None
    kind: str | None
    seen: str | None


@frozen
class Told:
    """What was told of a new entry: values by their keys in the data, and the source."""

    values: dict[str, Value]
    source: Source


def pairs(option: str, words: list[str] | None) -> dict[str, Value]:
    """Read `NAME=DATE` as a key and its value.

    Raises:
        CannotRun: a word is none.
    """
    told: dict[str, Value] = {}
    for each in words or ():
        name, sign, value = each.partition("=")
        if not (name and sign and value):
            raise CannotRun(say("{option}: {word!r} has no `=`", option=option, word=each))
        told[name.strip()] = value.strip()
    return told


def add(section: str, told: Told, file: Path | None, asked: Asked) -> None:
    """Add an entry to a section; what is needed and was not told is asked for, or named.

    Raises:
        CannotRun: something is missing and nobody can be asked, or the edit is refused.
    """
    told = _whole(section, told, asked)

    def plan(held: Held) -> Draft:
        settings = tuple(_settings(told, held))
        where = None if file is None else shown_file(file, held.folder)
        return added(held.loaded, section, settings, names_of(held), where)

    edit(asked, plan)


def _settings(told: Told, held: Held) -> Iterator[Setting]:
    """Give what was told as it is set in an entry, one key after the other."""
    for key, value in told.values.items():
        if key == "target" and isinstance(value, str):
            yield Setting(key, "=", find_subject(held.register, value).name)
        elif isinstance(value, list):
            items = [_label(each) if key == "labels" else each for each in value]
            yield Setting(key, "=", inline(items, textual_keys(), key))
        elif value:
            yield Setting(key, "=", value)
    source = source_of(*told.source[:4], told.source.seen or held.today)
    if source is not None:
        yield Setting("sources", "=", inline([source], textual_keys()))


def _label(word: str) -> Inline:
    name, _, day = word.partition("=")
    return Inline(name=name, awarded=day) if day else Inline(name=name)


def _whole(section: str, told: Told, asked: Asked) -> Told:
    missing = missing_of(section, told)
    if not missing:
        return told
    from sdtstd.cli.asking import is_asked

    if is_asked():
        from sdtstd.cli.add_questions import asked_for

        return asked_for(section, told, asked)
    command = f"sdtstd add {section.removesuffix('s')}"
    raise CannotRun(
        say("{options} are needed: they are asked for on a terminal only", options=missing),
        say("More: {command} --help", command=command),
    )
