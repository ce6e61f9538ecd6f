"""An entry is taken out of the register, which remembers it in its `removals`."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, say
from sdtstd.document.splice import Drop
from sdtstd.edit.entries.draft import Drafted
from sdtstd.edit.entries.placing import placed
from sdtstd.edit.entries.topics import moved_topics
from sdtstd.model.places import is_under

if TYPE_CHECKING:
    from sdtstd.document.emit import Plain
    from sdtstd.edit.entries.correcting import Reason
    from sdtstd.edit.entries.draft import Draft
    from sdtstd.edit.entries.subject import Subject
    from sdtstd.loading import Loaded


def removed(
    loaded: Loaded, subject: Subject, reason: Reason, to: str | None, public: str | None
) -> Draft:
    """Draft that something is no more, and by its `public` name, if it has one, why.

    `to` took its place.

    Records that were mapped to a removed place are mapped to `to`.

    Raises:
        CannotRun: records are mapped to it, and nothing takes its place; or values are reported
            for it.
    """
    if to is None:
        _demand_nothing_mapped(loaded, subject.name)
    _demand_nothing_reported(loaded, subject.name)
    draft = [Drafted(subject.address.file, Drop(subject.address.steps))]
    if to is not None and subject.name in loaded.register.places:
        draft += moved_topics(loaded, subject.name, to, loaded.register.places)
    if public is not None:
        draft.append(removal(loaded, public, reason, to))
    return tuple(draft)


def _demand_nothing_mapped(loaded: Loaded, path: str) -> None:
    register = loaded.register
    if path not in register.places:
        return
    mapped = [
        each.key for each in register.records if any(is_under(topic, path) for topic in each.topics)
    ]
    if mapped:
        raise CannotRun(
            say(
                "records are mapped to {path} ({n}, such as {name}): name what takes its place,"
                " --to LEAF",
                path=path,
                n=len(mapped),
                name=mapped[0],
            )
        )


def _demand_nothing_reported(loaded: Loaded, name: str) -> None:
    """Demand that no reported value is of a target, or of a target of a plan."""
    values = [each.key for each in loaded.register.observations if is_under(each.target, name)]
    if values and name not in loaded.register.places:
        raise CannotRun(
            say(
                "values are reported for {name} ({n}): remove them first:"
                " sdtstd remove {value} --reason …",
                name=name,
                n=len(values),
                value=shlex.quote(values[0]),
            )
        )


def removal(loaded: Loaded, name: str, reason: Reason, to: str | None) -> Drafted:
    """Draft the entry of `removals` that says why something is no more, and what took its place."""
    told = {"object": name, "reason": reason.text, "date": reason.day, "to": to}
    entry: dict[str, Plain] = {key: value for key, value in told.items() if value is not None}
    return placed(loaded, "removals", entry, ())
