"""What TAB offers: names from the data files, found without models, within a budget a file.

A small register is parsed; of a larger one only the lines are looked at that name something, so
that TAB stays fast whatever the size.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PARSED = 512 * 1024
_SCANNED = 8 * 1024 * 1024
# What shells take as one word and nothing else; the names may come from a stranger.
_WORD = re.compile(r"[\w/.:@+—-]+")
_CODE = re.compile(r"^  - \{?(?:code|id): [\"']?([^\"'\n#,}]+)", re.MULTILINE)

Names = list[str]


def targets(incomplete: str) -> Names:
    """Offer PLAN/TARGET."""
    return _fitting(incomplete, (name for root in _roots("plans") for name in _targets(root)))


def plans(incomplete: str) -> Names:
    """Offer plans, and `all`."""
    named = (plan["id"] for root in _roots("plans") for plan in _items(root, "plans"))
    return _fitting(incomplete, ("all", *named))


def tasks(incomplete: str) -> Names:
    """Offer tasks."""
    return _fitting(incomplete, (path for path in _paths() if "/" not in path))


def fields(incomplete: str) -> Names:
    """Offer TASK/FIELD."""
    return _fitting(incomplete, (path for path in _paths() if path.count("/") == 1))


def topics(incomplete: str) -> Names:
    """Offer TASK/FIELD/TOPIC."""
    return _fitting(incomplete, (path for path in _paths() if path.count("/") == 2))


def codes(incomplete: str) -> Names:
    """Offer codes, written without spaces so that a shell takes them as one word, and ids."""
    return _fitting(incomplete, (name.replace(" ", "") for name in _records()))


def levels(incomplete: str) -> Names:
    """Offer levels."""
    from sdtstd.codes import Level

    return _fitting(incomplete, Level)


def statuses(incomplete: str) -> Names:
    """Offer text statuses."""
    from sdtstd.measure.lives import TextStatus

    return _fitting(incomplete, TextStatus)


def kinds(incomplete: str) -> Names:
    """Offer kinds of records."""
    from sdtstd.lookup.kinds import Kind

    return _fitting(incomplete, Kind)


def stages(incomplete: str) -> Names:
    """Offer the stages of standards and of pilots."""
    from sdtstd.model.records import Milepost
    from sdtstd.model.standard import Stage

    return _fitting(incomplete, (*Stage, *Milepost))


def source_kinds(incomplete: str) -> Names:
    """Offer who may show a fact."""
    from sdtstd.model.source import SourceKind

    return _fitting(incomplete, (each.value for each in SourceKind))


def relevances(incomplete: str) -> Names:
    """Offer what a standard may be to the plan."""
    from sdtstd.model.standard import Relevance

    return _fitting(incomplete, (each.value for each in Relevance))


def roles(incomplete: str) -> Names:
    """Offer what the city's bodies may have done for a text."""
    from sdtstd.model.standard import Role

    return _fitting(incomplete, (each.value for each in Role))


def qualifiers(incomplete: str) -> Names:
    """Offer how a reported value may be meant."""
    from sdtstd.model.records import Qualifier

    return _fitting(incomplete, (each.value for each in Qualifier))


def scopes(incomplete: str) -> Names:
    """Offer whether a reported value counts what its target counts."""
    from sdtstd.model.records import Scope

    return _fitting(incomplete, (each.value for each in Scope))


def todo_kinds(incomplete: str) -> Names:
    """Offer the kinds of things to do."""
    from sdtstd.measure.todo.item import TodoKind

    return _fitting(incomplete, TodoKind)


def owners(incomplete: str) -> Names:
    """Offer the owners that are named anywhere."""
    return _fitting(incomplete, (name for root in _roots("owner") for name in _owners(root)))


def names(incomplete: str) -> Names:
    """Offer what `explain` opens: targets, places, codes; checks once SDT is typed."""
    if incomplete.upper().startswith("SDT"):
        from sdtstd.checks import rules

        return _fitting(incomplete.upper(), (rule.code for rule in rules()))
    return [*targets(incomplete), *_fitting(incomplete, _paths()), *codes(incomplete)]


def _fitting(incomplete: str, offered: Iterable[str]) -> Names:
    fitting = {name for name in offered if name.startswith(incomplete)}
    return sorted(filter(_WORD.fullmatch, fitting))


def _files() -> Iterator[Path]:
    from sdtstd.data_folder import find_folder
    from sdtstd.diagnostics import CannotRun
    from sdtstd.files import find_files

    try:
        folder = find_folder(os.environ.get("SDTSTD_DATA"), Path.cwd())
        yield from (file.path for file in find_files(folder))
    except (CannotRun, OSError):
        return


def _roots(key: str) -> Iterator[dict[str, Any]]:
    """Parse the files that may have a key and are small enough; a broken one offers nothing."""
    from sdtstd.document import parse

    for path in _files():
        text = _beginning(path, _PARSED + 1)
        is_asked = key in text and len(text) <= _PARSED
        root = parse(text, path.name).root if is_asked else None
        if root is not None:
            yield root


def _records() -> Iterator[str]:
    for path in _files():
        yield from (found.strip() for found in _CODE.findall(_beginning(path, _SCANNED)))


def _beginning(path: Path, most: int) -> str:
    """Give so many characters of a file, none of what cannot or should not be read."""
    try:
        if path.is_symlink() or not path.is_file():
            return ""
        with path.open(encoding="utf-8", errors="replace") as stream:
            return stream.read(most)
    except OSError:
        return ""


def _targets(root: dict[str, Any]) -> Iterator[str]:
    for plan in _items(root, "plans"):
        for target in _items(plan, "targets"):
            yield f"{plan['id']}/{target['id']}"


def _owners(value: object) -> Iterator[str]:
    """Give what stands under `owner` at any depth: a name, or a list of names."""
    if isinstance(value, list):
        for each in value:
            yield from _owners(each)
    elif isinstance(value, dict):
        stated = value.get("owner")
        named = stated if isinstance(stated, list) else [stated]
        yield from (name for name in named if isinstance(name, str))
        for each in value.values():
            yield from _owners(each)


def _paths() -> Iterator[str]:
    for root in _roots("system"):
        system = root.get("system")
        for task in _items(system, "tasks"):
            yield task["id"]
            for field in _items(task, "fields"):
                path = f"{task['id']}/{field['id']}"
                yield path
                yield from (f"{path}/{topic['id']}" for topic in _items(field, "topics"))


def _items(holder: object, key: str) -> list[dict[str, Any]]:
    """Give the named items of a list, whatever else stands there."""
    items = holder.get(key) if isinstance(holder, dict) else None
    listed = items if isinstance(items, list) else []
    return [each for each in listed if isinstance(each, dict) and isinstance(each.get("id"), str)]
