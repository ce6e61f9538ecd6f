"""Records that are mapped to a place are mapped to another one instead, those with faults too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.address import Address
from sdtstd.document.splice import Drop, Put
from sdtstd.edit.entries.draft import Drafted
from sdtstd.model.places import is_under

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator

    from sdtstd.document import Document
    from sdtstd.loading import Loaded

_SECTIONS = ("standards", "pilots", "measures")


def moved_topics(loaded: Loaded, path: str, to: str, places: Container[str]) -> Iterator[Drafted]:
    """Draft that what is mapped to a place, or below it, is mapped to another one instead.

    `places` are the paths that there are then. It goes by what is written, since an entry that
    could not be read may name the place too.
    """
    by_title = {each.address: each.path for each in loaded.register.by_title}
    for document in loaded.documents.values():
        for at, topics in _mapped(document):
            read = [by_title.get(at.at(n), topic) for n, topic in enumerate(topics)]
            yield from _moved(at, read, lambda topic: _under(topic, path, to, places))


def _mapped(document: Document) -> Iterator[tuple[Address, list[str]]]:
    """Give the topics of each entry, where they are a list of texts, with their address."""
    for section in _SECTIONS:
        entries = document.root.get(section) if document.root is not None else None
        for n, each in enumerate(entries if isinstance(entries, list) else ()):
            topics = each.get("topics") if isinstance(each, dict) else None
            if isinstance(topics, list) and all(isinstance(one, str) for one in topics):
                yield Address(document.file, (section, n, "topics")), [str(one) for one in topics]


def _moved(at: Address, topics: list[str], led: Callable[[str], str]) -> Iterator[Drafted]:
    for n, topic in enumerate(topics):
        new = led(topic)
        if new != topic:
            steps = at.at(n).steps
            taken = new in topics or new in map(led, topics[:n])
            yield Drafted(at.file, Drop(steps) if taken else Put(steps, new))


def _under(topic: str, path: str, to: str, places: Container[str]) -> str:
    """Give the place of a topic: below the new one too, where there is such a place."""
    if not is_under(topic, path):
        return topic
    below = to + topic[len(path) :]
    return below if below in places else to
