"""`init`: the first files of a register for another city or plan."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sdtstd.cli import source_options
from sdtstd.cli.options import AsOf, Language
from sdtstd.cli.starting import options as of

if TYPE_CHECKING:
    from sdtstd.cli.options import Lang
    from sdtstd.cli.starting.values import Told
    from sdtstd.render.voice import Voice

EXAMPLES = (
    "",
    "hangzhou --ci github",
    (
        "demo --title 示范市标准体系 --tasks tasks.txt --plan-title 示范市标准化方案 --issued 2022"
        " --source 通知 --notice 示府办〔2022〕5号 --source-kind official --seen 2026-11-22"
        " --from 2022 --to 2025 --goal 'local,group at_least 100 项: 新增发布100项以上'"
        " --milestone '2022-12-31: 标准体系基本建成'"
    ),
)


def run(
    folder: of.Folder = Path(),
    title: of.Title = None,
    title_en: of.TitleEn = None,
    id: of.Id = None,  # noqa: A002 - the name of the option
    time_zone: of.TimeZone = None,
    tasks: of.Tasks = None,
    plan_title: of.PlanTitle = None,
    plan_title_en: of.PlanTitleEn = None,
    plan_id: of.PlanIdent = None,
    document: of.Document = None,
    issuer: of.Issuer = None,
    issued: of.Issued = None,
    source: source_options.Title = None,
    source_kind: source_options.Kind = None,
    url: source_options.Url = None,
    notice: source_options.Notice = None,
    seen: source_options.Seen = None,
    first: of.First = None,
    last: of.Last = None,
    goal: of.Goals = None,
    milestone: of.Milestones = None,
    ci: of.Wiring = None,
    dry_run: of.DryRun = False,
    as_of: AsOf = None,
    lang: Language = None,
) -> None:
    """Begin a register for another city or plan.

    On a terminal it asks for what no option says; elsewhere it names what is missing. Nothing that
    exists is written over.
    """
    stated = {"title": title, "title_en": title_en, "id": id, "time_zone": time_zone}
    stated |= {"plan": plan_title, "plan_en": plan_title_en, "plan_id": plan_id}
    stated |= {"document": document, "issuer": issuer, "issued": issued, "source": source}
    stated |= {"kind": source_kind, "url": url, "notice": notice, "seen": seen}
    stated |= {"first": first, "last": last}
    told = _told(stated, goal or [], milestone or [], tasks)
    _begin(told, folder, ci, lang, as_of, only_show=dry_run)


def _told(
    stated: dict[str, str | None], goals: list[str], milestones: list[str], tasks: str | None
) -> Told:
    from sdtstd.cli.starting.list_file import list_of
    from sdtstd.cli.starting.values import Told, settled
    from sdtstd.moments import DEFAULT_ZONE

    values = {key: settled(key, value) for key, value in stated.items() if value is not None}
    values.setdefault("time_zone", DEFAULT_ZONE)
    listed = None if tasks is None else list_of(tasks)
    return Told(values, tuple(goals), tuple(milestones), listed)


def _begin(
    told: Told,
    folder: Path,
    ci: of.Ci | None,
    lang: Lang | None,
    as_of: str | None,
    *,
    only_show: bool,
) -> None:
    from sdtstd.cli.clock import parse_day, today_in
    from sdtstd.cli.language import voice_of
    from sdtstd.cli.opening import here
    from sdtstd.cli.starting.files import Places, made, show, start_of, tell, write_all
    from sdtstd.cli.starting.values import demand_right
    from sdtstd.edit.start.free import demand_free

    here()
    places = Places(folder, ci.value if ci else None)
    targets = places.targets()
    demand_free(places.data, targets)
    demand_right(told)
    voice = voice_of(lang.value if lang else None)
    day = parse_day(as_of) if as_of else today_in(told.values["time_zone"])
    told = _completed(told, voice, day.isoformat())
    files = made(start_of(told), places, voice, day)
    if only_show:
        show(files)
        return
    write_all(files, targets)
    tell(places, targets, voice)


def _completed(told: Told, voice: Voice, today: str) -> Told:
    """Ask for what is missing.

    Raises:
        CannotRun: nobody can be asked; what is missing is named.
    """
    from sdtstd.cli.asking import Asker, is_asked
    from sdtstd.cli.starting.questions import asked
    from sdtstd.cli.starting.values import missing
    from sdtstd.diagnostics import CannotRun, say

    names = missing(told)
    if names is None:
        return told.with_value("seen", told.values.get("seen", today))
    if is_asked():
        return asked(told, Asker(voice.tell), today)
    raise CannotRun(
        say("init needs {options}: it asks for them on a terminal only", options=names),
        say("More: {command} --help", command="sdtstd init"),
    )
