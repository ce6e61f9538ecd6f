"""A task, field or topic gets another id or title, in the tree and wherever it is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.document.splice import Put
from sdtstd.edit.entries.draft import Drafted
from sdtstd.edit.entries.removing import moved_topics, removal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.edit.entries.correcting import Reason
    from sdtstd.edit.entries.draft import Draft
    from sdtstd.edit.entries.subject import Subject
    from sdtstd.loading import Loaded


def renamed(loaded: Loaded, subject: Subject, new: str, reason: Reason) -> Draft:
    """Draft another id: of the place, in all topics and waivers, and in one entry of `removals`."""
    path = subject.name
    to = "/".join((*path.split("/")[:-1], new))
    own = Drafted(subject.address.file, Put((*subject.address.steps, "id"), new))
    waivers = _waivers(loaded, path, to)
    return (
        own,
        *moved_topics(loaded, path, to, _moved(loaded, path, to)),
        *waivers,
        removal(loaded, path, reason, to),
    )


def _moved(loaded: Loaded, path: str, to: str) -> frozenset[str]:
    places = (each for each in loaded.register.places if f"{each}/".startswith(f"{path}/"))
    return frozenset(to + each[len(path) :] for each in places)


def retitled(loaded: Loaded, subject: Subject, title: str) -> Draft:
    """Draft another title; topics that are written by the old one are written by their path."""
    own = Drafted(subject.address.file, Put((*subject.address.steps, "title"), title))
    topics = (
        Drafted(each.address.file, Put(each.address.steps, each.path))
        for each in loaded.register.by_title
        if f"{each.path}/".startswith(f"{subject.name}/")
    )
    return (own, *topics)


def _waivers(loaded: Loaded, path: str, to: str) -> Iterator[Drafted]:
    places = loaded.register.places
    for each in loaded.register.waivers:
        if each.object in places and f"{each.object}/".startswith(f"{path}/"):
            new = to + each.object[len(path) :]
            yield Drafted(each.address.file, Put(each.at("object").steps, new))
