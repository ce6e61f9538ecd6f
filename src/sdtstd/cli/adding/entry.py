"""A new entry from what its options say, and from answers where somebody can be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.cli.adding.likely import placing_line, surest_leaf
from sdtstd.cli.adding.new_file import shown_file
from sdtstd.cli.adding.questions import missing_of, wrong_in
from sdtstd.cli.adding.units import without_unit
from sdtstd.cli.changing import names_of
from sdtstd.cli.editing import edit
from sdtstd.cli.streams import complain
from sdtstd.diagnostics import CannotRun, say
from sdtstd.document.emit import Inline, inline
from sdtstd.edit.entries.adding import added
from sdtstd.edit.entries.setting import Setting
from sdtstd.loading.textual import textual_keys
from sdtstd.lookup.subjects import find_subject
from sdtstd.lookup.taken import demand_free

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sdtstd.cli.adding.told import Told, Value
    from sdtstd.cli.held import Asked, Held
    from sdtstd.edit.entries.draft import Draft
    from sdtstd.measure.suggestions.suggesting import Suggestion


def stage_days(words: list[str] | None, **own: str | None) -> dict[str, Value]:
    """Read `STAGE=DATE` as the key of a stage and its day; `own` are those with own options.

    Raises:
        CannotRun: a word is none, or a stage has two days.
    """
    from sdtstd.lookup.terms import find_member
    from sdtstd.model.standard import Stage

    told: dict[str, Value] = {key: day for key, day in own.items() if day}
    for each in words or ():
        name, sign, value = each.partition("=")
        if not (name and sign and value):
            wrong = "{word!r} is not STAGE=DATE, such as consultation=2026-10-15"
            raise CannotRun(say("{option}: {wrong}", option="--stage", wrong=say(wrong, word=each)))
        stage = find_member("--stage", Stage, name.strip())
        if stage.value in told:
            raise CannotRun(say("the day of {stage} is given twice: give one", stage=stage.word))
        told[stage.value] = value.strip()
    return told


def add(section: str, told: Told, file: Path | None, asked: Asked) -> None:
    """Add an entry to a section; what is needed and was not told is asked for, or named.

    Raises:
        CannotRun: something is missing and nobody can be asked, or the edit is refused.
    """
    wrong = wrong_in(section, told)
    if wrong:
        raise CannotRun(*wrong)
    told = _whole(section, told, asked)

    def plan(held: Held) -> Draft:
        demand_free(held.register, section, told.values)
        settings = tuple(_settings(told, held))
        where = None if file is None else shown_file(file, held.folder)
        if section == "standards" and not told.has("topics"):
            likely.append(surest_leaf(held.register, told.values))
        return added(held.loaded, section, settings, names_of(held), where)

    likely: list[Suggestion | None] = []
    edit(asked, plan)
    for leaf in filter(None, likely):
        complain(placing_line(leaf, told.values, dry_run=asked.dry_run))


def _settings(told: Told, held: Held) -> Iterator[Setting]:
    """Give what was told as it is set in an entry, one key after the other."""
    for key, value in told.values.items():
        if key == "target" and isinstance(value, str):
            yield Setting(key, "=", find_subject(held.register, value).name)
        elif key == "value" and isinstance(value, str):
            yield Setting(key, "=", _in_unit(value, told, held))
        elif isinstance(value, list):
            items = [_label(each) if key == "labels" else each for each in value]
            yield Setting(key, "=", inline(items, textual_keys(), key))
        elif value:
            yield Setting(key, "=", value.strip())
    source = told.source.written(held.today)
    if source is not None:
        yield Setting("sources", "=", inline([source], textual_keys()))


def _in_unit(value: str, told: Told, held: Held) -> str:
    found = find_subject(held.register, str(told.values["target"]))
    unit = getattr(found.part, "unit", None)
    return value if unit is None else without_unit(value, found.name, unit)


def _label(word: str) -> Inline:
    name, _, day = word.partition("=")
    return Inline(name=name, awarded=day) if day else Inline(name=name)


def _whole(section: str, told: Told, asked: Asked) -> Told:
    missing = missing_of(section, told)
    if not missing:
        return told
    from sdtstd.cli.asking import is_asked

    if is_asked():
        from sdtstd.cli.adding.asked import asked_for

        return asked_for(section, told, asked)
    command = f"sdtstd add {section.removesuffix('s')}"
    raise CannotRun(
        say("{options} are needed: they are asked for on a terminal only", options=missing),
        say("More: {command} --help", command=command),
    )
