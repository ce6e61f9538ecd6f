"""The first two files of a register, with comments that teach what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, say
from sdtstd.document.emit import Inline, lines
from sdtstd.edit.start.ids import Ids
from sdtstd.frozen import frozen
from sdtstd.loading.textual import textual_keys
from sdtstd.model.meanings.plans import PLANS
from sdtstd.model.plan import Plan
from sdtstd.model.sections import VERSION
from sdtstd.sinks.cells import wrapped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sdtstd.document.emit import Plain
    from sdtstd.edit.start.goals import Stated
    from sdtstd.edit.start.outline import Place

    Tell = Callable[[Message], str]

SCHEMA = "data.schema.json"
"""The editor's schema, beside the data files; it is no data file."""
_WIDTH = 98
_STANDARDS = (
    say(
        "The standards system: tasks, their fields, the fields' topics. The smallest of them are"
        " the leaves, which standards cover. Mark a field or task with `surveyed` and a day once"
        " somebody has looked for standards there: only then is an empty leaf missing, not unknown."
    ),
    say(
        "The list `standards` holds the standards, each with its dated stages, the topics that it"
        " belongs to and the sources that show it. A date that is not known exactly is 2023-05,"
        " 2023 or 2022/2023; what no source shows is left out."
    ),
)
_TARGETS = (
    say(
        "The plan and its targets, each in the plan's own words. A count of standards or pilots"
        " counts the records whose event surely lies in the window; one whose date may lie outside"
        " of it is only possible. A milestone is met once it has `reached` and sources of its own."
    ),
    say(
        "The list `observations` holds values that somebody reported in public: target, date, value"
        " and sources."
    ),
)
_UNSTATED = ("document", "issuer", "complete_through", "owner")


@frozen
class Start:
    """What was stated of a new register: texts by their keys, None or no key for nothing."""

    system: dict[str, str | None]
    places: tuple[Place, ...]
    plan: dict[str, str | None]
    source: dict[str, str | None]
    targets: tuple[Stated, ...]


def standards_text(start: Start, tell: Tell) -> str:
    """Give the text of the file with the standards system, its comments in one language."""
    stated = {"id": "system", **_present(start.system)}
    tasks = _places(start.places, "task")
    body = _lines({"system": {**stated, "tasks": tasks}})
    return _file(_STANDARDS, body, tell)


def targets_text(start: Start, tell: Tell) -> str:
    """Give the text of the file with the plan, its comments in one language."""
    plan: dict[str, Plain] = {"id": "plan", **_present(start.plan), "principal": "true"}
    above = _lines({"plans": [plan]})
    unstated = [key for key in _UNSTATED if key not in plan]
    sources: list[Plain] = [Inline(_present(start.source))]
    below = _lines({"sources": sources, "targets": _targets(start.targets)})
    body = [*above, *_to_fill_in(unstated, tell), *(f"    {each}" for each in below)]
    return _file(_TARGETS, body, tell)


def _lines(value: dict[str, Plain]) -> list[str]:
    return lines(value, textual_keys())


def _present(stated: dict[str, str | None]) -> dict[str, Plain]:
    return {key: value for key, value in stated.items() if value is not None}


def _file(comments: Iterable[Message], body: Iterable[str], tell: Tell) -> str:
    """Give a file: what an editor reads, the comments, the version, and what it holds."""
    told = (f"# {line}" for each in comments for line in wrapped(tell(each), _WIDTH))
    head = [f"# yaml-language-server: $schema={SCHEMA}", *told, f"version: {VERSION}", ""]
    return "\n".join([*head, *body, ""])


def _to_fill_in(keys: Sequence[str], tell: Tell) -> Iterator[str]:
    """Say of each key that nobody stated what it would hold."""
    for key in keys:
        first, *more = wrapped(tell(PLANS[Plan][key]), _WIDTH - len(key) - 6)
        yield f"    # {key}: {first}"
        yield from (f"    #   {each}" for each in more)


_KINDS = {"task": ("fields", "field"), "field": ("topics", "topic")}


def _places(places: Sequence[Place], kind: str, path: str = "") -> list[Plain]:
    ids = Ids(each.id for each in places)
    return [_place(each, kind, f"{path}-{n}", ids) for n, each in enumerate(places, 1)]


def _place(place: Place, kind: str, path: str, ids: Ids) -> dict[str, Plain]:
    named = ids.of(place.id, place.english, f"{kind}{path}")
    made = _present({"id": named, "title": place.title, "title_en": place.english})
    if kind not in _KINDS:
        return Inline(made)
    if place.parts:
        key, inner = _KINDS[kind]
        made[key] = _places(place.parts, inner, path)
    return made


def _targets(stated: Sequence[Stated]) -> list[Plain]:
    ids = Ids(each.id for each in stated)
    numbers: dict[str, int] = {}
    made: list[Plain] = []
    for each in stated:
        numbers[each.kind] = numbers.get(each.kind, 0) + 1
        named = ids.of(each.id, each.titles.english, f"{each.kind}-{numbers[each.kind]}")
        made.append(_target(each, named))
    return made


def _target(stated: Stated, named: str) -> dict[str, Plain]:
    titles = stated.titles
    known = {"title": titles.title, "title_en": titles.english, "wording": titles.wording}
    return {"id": named, "kind": stated.kind, **_present(known), **stated.keys}
