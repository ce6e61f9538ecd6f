"""An entry is taken out of the register, which remembers it in its `removals`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.document.splice import Drop, Put
from sdtstd.edit.entries.draft import Drafted
from sdtstd.edit.entries.placing import placed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.document.emit import Plain
    from sdtstd.edit.entries.correcting import Reason
    from sdtstd.edit.entries.draft import Draft
    from sdtstd.edit.entries.subject import Subject
    from sdtstd.loading import Loaded


def removed(
    loaded: Loaded, subject: Subject, reason: Reason, to: str | None, *, remembered: bool
) -> Draft:
    """Draft that something is no more, and where it is `remembered`, why; `to` took its place.

    Records that were mapped to a removed leaf are mapped to `to`.
    """
    draft = [Drafted(subject.address.file, Drop(subject.address.steps))]
    if to is not None:
        draft += moved_topics(loaded, subject.name, to)
    if remembered:
        draft.append(removal(loaded, subject.name, reason, to))
    return tuple(draft)


def removal(loaded: Loaded, name: str, reason: Reason, to: str | None) -> Drafted:
    """Draft the entry of `removals` that says why something is no more, and what took its place."""
    told = {"object": name, "reason": reason.text, "date": reason.day, "to": to}
    entry: dict[str, Plain] = {key: value for key, value in told.items() if value is not None}
    return placed(loaded, "removals", entry, ())


def moved_topics(loaded: Loaded, path: str, to: str) -> Iterator[Drafted]:
    """Draft that what is mapped to a place, or below it, is mapped to another one instead."""
    for record in loaded.register.records:
        old = record.topics
        for n, topic in enumerate(old):
            new = _under(topic, path, to)
            if new != topic:
                steps = record.at("topics", n).steps
                taken = new in old or new in (_under(each, path, to) for each in old[:n])
                yield Drafted(record.address.file, Drop(steps) if taken else Put(steps, new))


def _under(topic: str, path: str, to: str) -> str:
    return to + topic[len(path) :] if f"{topic}/".startswith(f"{path}/") else topic
