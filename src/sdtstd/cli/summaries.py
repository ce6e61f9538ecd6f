"""Files that `report` keeps: their blocks made again, by the settings that stand in them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from sdtstd.catalogue import LANGUAGES, translator
from sdtstd.cli.clock import parse_day
from sdtstd.cli.language import language_of
from sdtstd.cli.misuse import meant
from sdtstd.cli.span import since_or_a_year
from sdtstd.diagnostics import CannotRun, say
from sdtstd.edit.blocks import new_file, remake
from sdtstd.files import base_of
from sdtstd.frozen import frozen
from sdtstd.lookup.plans import choose_plans
from sdtstd.measure.snapshot import Snapshot
from sdtstd.render.links import Links
from sdtstd.render.look import Look
from sdtstd.render.markdown import render
from sdtstd.render.voice import Voice
from sdtstd.views.summary import Section, progress_report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.cli.opening import Opened
    from sdtstd.edit.blocks import Block
    from sdtstd.edit.target import Target
    from sdtstd.report import Report
    from sdtstd.sinks.inert import Inert


SETTINGS = ("as-of", "lang", "plan", "since", "sections")


@frozen
class Wanted:
    """The settings of a block; None keeps what the block has, or the default."""

    language: str | None
    plan: str | None
    since: str | None
    sections: tuple[Section, ...]


def fill(target: Target, folder: Path, at: Opened, wanted: Wanted, *, today: bool) -> str:
    """Give the file's text as it should be.

    With `today` the blocks move to the day of the run; else each keeps the day it states.

    Raises:
        CannotRun: there is no file to check, or it has no block.
    """
    path, old = target.path, target.text()
    if old is None and not today:
        raise CannotRun(say("there is no file {path!r} to check", path=str(path)))
    text = new_file({}) if old is None else old

    def make(block: Block) -> tuple[dict[str, str], Inert]:
        settings = _settings(block.settings, wanted, None if not today else at.day.isoformat())
        return settings, _content(settings, block, at, _links(path, folder, at))

    return remake(text, str(path), make)


def report_of(at: Opened, wanted: Wanted) -> Report:
    """Give the summary that is shown and not kept.

    Raises:
        CannotRun: a day is none or lies after the day of the run, or there is no such plan.
    """
    plans = choose_plans(at.register, wanted.plan)
    since = since_or_a_year(wanted.since, at.day)
    return progress_report(at.snapshot, since, plans, wanted.sections)


def make_sections(names: Iterable[str]) -> tuple[Section, ...]:
    """Read the names of sections.

    Raises:
        CannotRun: there is no such section.
    """
    return tuple(map(_section, names))


def _section(name: str) -> Section:
    try:
        return Section(name)
    except ValueError:
        what = say("no section {name!r} among {known}", name=name, known=", ".join(Section))
        raise CannotRun(meant(what, name, Section)) from None


def _settings(old: dict[str, str], wanted: Wanted, day: str | None) -> dict[str, str]:
    unknown = sorted(set(old) - set(SETTINGS))
    if unknown:
        known = ", ".join(SETTINGS)
        raise CannotRun(
            say("the block has an unknown setting {key!r}: {known}", key=unknown[0], known=known)
        )
    given = {
        "as-of": day,
        "lang": wanted.language,
        "plan": wanted.plan,
        "since": wanted.since,
        "sections": ",".join(wanted.sections) or None,
    }
    settings = old | {key: value for key, value in given.items() if value is not None}
    if day is not None:  # written anew: the block states its language from now on
        settings.setdefault("lang", language_of(None, os.environ))
    return {key: settings[key] for key in SETTINGS if key in settings}


def _content(settings: dict[str, str], block: Block, at: Opened, links: Links) -> Inert:
    stated = settings.get("as-of")
    if stated is None:
        raise CannotRun(say("the block does not state its day: write as-of=2026-11-22 into it"))
    day = parse_day(stated)
    report = progress_report(
        Snapshot(at.register, day),
        since_or_a_year(settings.get("since"), day),
        choose_plans(at.register, settings.get("plan")),
        make_sections(filter(None, settings.get("sections", "").split(","))),
    )
    language = settings.get("lang", "en")
    if language not in LANGUAGES:
        raise CannotRun(say("no language {language!r}: zh or en", language=language))
    voice = Voice(language, translator(language))
    return render(report, Look(voice, links=links, level=1 if block.whole else 2))


def _links(path: Path, folder: Path, at: Opened) -> Links:
    up = os.path.relpath(base_of(folder), path.absolute().parent)
    way = "" if up == "." else quote(f"{Path(up).as_posix()}/", errors="surrogateescape")
    return Links(at.checked.loaded.line_of, way)
