"""Topics that are written by title become paths, once, so that every reader sees the path."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.frozen import replace
from sdtstd.model.places import TopicByTitle

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sdtstd.model.register import AnyRecord, Register

_SECTIONS = ("standards", "pilots", "measures")


def with_paths(register: Register) -> Register:
    """Give the register with the path of each topic that names one place in another way.

    What names no place, or several, stays as it is written: the rule unknown-topic is of it.
    """
    written = {topic for each in register.records for topic in each.topics} - register.places.keys()
    found = {topic: register.named_places.meant(topic) for topic in written}
    paths = {topic: places[0].path for topic, places in found.items() if len(places) == 1}
    if not paths:
        return register
    sections: dict[str, Any] = {
        section: tuple(_placed(each, paths) for each in getattr(register, section))
        for section in _SECTIONS
    }
    by_title = tuple(_by_title(register, paths))
    return replace(register, by_title=by_title, **sections)


def _placed(record: AnyRecord, paths: Mapping[str, str]) -> AnyRecord:
    if paths.keys().isdisjoint(record.topics):
        return record
    topics = tuple(paths.get(each, each) for each in record.topics)
    return record.model_copy(update={"topics": topics})


def _by_title(register: Register, paths: Mapping[str, str]) -> Iterator[TopicByTitle]:
    for record in register.records:
        for n, topic in enumerate(record.topics):
            if topic in paths:
                yield TopicByTitle(record.at("topics", n), record.key, topic, paths[topic])
