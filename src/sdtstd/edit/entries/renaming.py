"""A task, field or topic gets another id or title, in the tree and wherever it is named."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sdtstd.document.splice import Drop, Put
from sdtstd.edit.entries.draft import Drafted
from sdtstd.edit.entries.removing import removal
from sdtstd.edit.entries.topics import moved_topics
from sdtstd.model.places import is_under

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from sdtstd.address import Step
    from sdtstd.edit.entries.correcting import Reason
    from sdtstd.edit.entries.draft import Draft
    from sdtstd.edit.entries.subject import Subject
    from sdtstd.loading import Loaded


def renamed(
    loaded: Loaded, subject: Subject, new: str, reason: Reason, public: str | None
) -> Draft:
    """Draft another id: of the place, in all topics and waivers, and in `removals`.

    Where others know the place by a `public` path, an entry more leads from that to the new one;
    else those that led to the old path lead on. What is there again was not removed.
    """
    path = subject.name
    to = "/".join((*path.split("/")[:-1], new))
    if to == path:
        return ()
    moved = _moved(loaded, path, to)
    return (
        Drafted(subject.address.file, Put((*subject.address.steps, "id"), new)),
        *moved_topics(loaded, path, to, moved),
        *_waivers(loaded, path, to),
        *_led_on(loaded, path, to, moved, keeps=public is not None),
        *([] if public is None else [removal(loaded, public, reason, to)]),
    )


def _led_on(
    loaded: Loaded, path: str, to: str, moved: Container[str], *, keeps: bool
) -> Iterator[Drafted]:
    """Draft that removals go of what is there again; without a new one, that others lead on."""
    yield from _given_back(loaded, moved, keeps=keeps)
    for each in () if keeps else loaded.register.removals:
        led = each.to or ""
        if each.object not in moved and is_under(led, path):
            yield Drafted(each.address.file, Put(each.at("to").steps, to + led[len(path) :]))


def _given_back(loaded: Loaded, moved: Container[str], *, keeps: bool) -> Iterator[Drafted]:
    """Draft that removals go of what is there again; unless a list keeps more it goes whole."""
    by_file: defaultdict[str, list[tuple[Step, ...]]] = defaultdict(list)
    for each in loaded.register.removals:
        if each.object in moved:
            by_file[each.address.file].append(each.address.steps)
    for file, gone in by_file.items():
        root = loaded.documents[file].root
        listed = root.get("removals") if root is not None else None
        is_whole = not keeps and isinstance(listed, list) and len(listed) == len(gone)
        yield from (Drafted(file, Drop(each)) for each in ([("removals",)] if is_whole else gone))


def _moved(loaded: Loaded, path: str, to: str) -> frozenset[str]:
    places = (each for each in loaded.register.places if is_under(each, path))
    return frozenset(to + each[len(path) :] for each in places)


def retitled(loaded: Loaded, subject: Subject, title: str) -> Draft:
    """Draft another title; topics that are written by the old one are written by their path."""
    own = Drafted(subject.address.file, Put((*subject.address.steps, "title"), title))
    topics = (
        Drafted(each.address.file, Put(each.address.steps, each.path))
        for each in loaded.register.by_title
        if is_under(each.path, subject.name)
    )
    return (own, *topics)


def _waivers(loaded: Loaded, path: str, to: str) -> Iterator[Drafted]:
    places = loaded.register.places
    for each in loaded.register.waivers:
        if each.object in places and is_under(each.object, path):
            new = to + each.object[len(path) :]
            yield Drafted(each.address.file, Put(each.at("object").steps, new))
