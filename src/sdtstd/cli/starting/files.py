"""The files of `init`: made and checked in memory, shown or written, and told."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from sdtstd.cli.streams import emit
from sdtstd.diagnostics import CannotRun, Severity, say
from sdtstd.edit.start.ids import slug
from sdtstd.edit.start.texts import SCHEMA, Start, standards_text, targets_text
from sdtstd.edit.start.wiring import PATHS, TO_FILL_IN, wiring_text
from sdtstd.edit.start.words import member
from sdtstd.edit.target import look_at
from sdtstd.files import MAIN, absolute, repository_of
from sdtstd.frozen import frozen
from sdtstd.model.source import SourceKind
from sdtstd.sinks.inert import lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.cli.starting.values import Told
    from sdtstd.diagnostics import Finding, Message
    from sdtstd.edit.target import Target
    from sdtstd.loading import Loaded
    from sdtstd.render.voice import Voice

_NAMED = 5
_PLAN = "targets.yaml"


@frozen
class Places:
    """Where the files are to stand: below the folder, and for CI below the repository around it."""

    folder: Path
    service: str | None

    @property
    def data(self) -> Path:
        """The data folder."""
        return self.folder / "data"

    @property
    def root(self) -> Path:
        """The folder in which the service looks for its file, as people see it from here."""
        found = repository_of(self.folder)
        if found is None or found == absolute(self.folder):
            return self.folder
        return Path(os.path.relpath(found))

    @property
    def wiring(self) -> Path | None:
        """The file of the service; None where none is asked for."""
        return None if self.service is None else self.root / PATHS[self.service]

    def targets(self) -> tuple[Target, ...]:
        """Look at each file to be written; the one that makes it a register is the last."""
        wiring = [] if self.wiring is None else [self.wiring]
        paths = (*wiring, *(self.data / each for each in (SCHEMA, _PLAN, MAIN)))
        return tuple(map(look_at, paths))


def start_of(told: Told) -> Start:
    """Give what was told, by the keys of the data."""
    value = told.values.get
    system = {
        "id": value("id") or slug(value("title_en", "")) or "system",
        "title": value("title"),
        "title_en": value("title_en"),
        "time_zone": value("time_zone"),
    }
    plan = {
        "id": value("plan_id") or slug(value("plan_en", "")) or "plan",
        "title": value("plan"),
        "title_en": value("plan_en"),
        **{key: value(key) for key in ("document", "issuer", "issued")},
    }
    source = {
        "title": value("source"),
        "url": value("url"),
        "notice": value("notice"),
        "kind": member(SourceKind, value("kind", "")),
        "seen": value("seen"),
    }
    return Start(system, told.places(), plan, source, told.targets())


def made(start: Start, places: Places, voice: Voice, day: date) -> dict[Path, str]:
    """Make the texts of all files by their paths.

    Raises:
        CannotRun: the data would have errors on that day; the first are named.
    """
    data, loaded = data_files(start, voice, day)
    texts = {places.data / name: text for name, text in data.items()}
    texts[places.data / SCHEMA] = _schema(loaded)
    if places.service is not None and places.wiring is not None:
        below = absolute(places.data).relative_to(absolute(places.root)).as_posix()
        texts[places.wiring] = wiring_text(places.service, below)
    return texts


def data_files(start: Start, voice: Voice, day: date) -> tuple[dict[str, str], Loaded]:
    """Make the texts of the data files by their names, and the register that they are.

    Raises:
        CannotRun: `check` would find errors on that day; the first are named.
    """
    from sdtstd.document import parse
    from sdtstd.loading import assemble
    from sdtstd.verify.checked import find

    data = {MAIN: standards_text(start, voice.tell), _PLAN: targets_text(start, voice.tell)}
    loaded = assemble(parse(text, f"data/{name}") for name, text in data.items())
    findings = find(loaded, day).findings
    errors = [each for each in findings if each.rule.severity is Severity.ERROR]
    if errors:
        first = say("nothing is written, since the files would have errors:")
        raise CannotRun(first, *_told(errors[:_NAMED]))
    return data, loaded


def _schema(loaded: Loaded) -> str:
    from sdtstd.catalogue import translator
    from sdtstd.checks import rules
    from sdtstd.schema import schema_text

    return schema_text(loaded.register, rules(), translator("zh"))


def _told(findings: list[Finding]) -> Iterator[Message]:
    for each in findings:
        yield say(
            "  {where}: {rule}: {message}",
            where=f"{each.place.path}:{each.place.line}",
            rule=each.rule.name,
            message=each.message,
        )
        yield say("    hint: {hint}", hint=each.hint)


def show(files: dict[Path, str]) -> None:
    """Write the files to stdout, each below its path; of the schema the path alone."""
    for path, text in files.items():
        emit(lines([f"==> {path} <=="]))
        if path.name != SCHEMA:
            emit(lines(text.splitlines()))


def write_all(files: dict[Path, str], targets: tuple[Target, ...]) -> None:
    """Write all files in their places, or none.

    Raises:
        CannotRun: one cannot be written.
    """
    from sdtstd.edit import write

    write.write_all([(each, files[each.path].encode(errors="surrogateescape")) for each in targets])


def tell(places: Places, targets: tuple[Target, ...], voice: Voice) -> None:
    """Say what was written, what is left to fill in, and which commands come next."""
    told = [say("{path} is written", path=str(each.path)) for each in targets]
    if places.service is not None:
        told.append(
            say(
                "fill in {names} in {path}",
                names=TO_FILL_IN[places.service],
                path=str(places.wiring),
            )
        )
    is_here = absolute(places.folder) == Path.cwd()
    go = "" if is_here else f"cd {shlex.quote(str(places.folder))} && "
    told.append(say("next: {command}", command=f"{go}sdtstd add standard"))
    told.append(say("where the plan stands: {command}", command=f"{go}sdtstd status"))
    emit(lines(map(voice.tell, told)))
