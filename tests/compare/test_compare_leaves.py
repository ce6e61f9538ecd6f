"""Leaves of two revisions: added, removed, renamed, merged, and every change of state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.model.records import Removal
from support.compared import compared
from support.small import Given, on, register, standard, tree

if TYPE_CHECKING:
    from sdtstd.compare.leaves import LeafChanges
    from sdtstd.model.register import Register

DAY = on("2022-06-30")


def of(
    *fields: str | Given, covered: tuple[str, ...] = (), gone: dict[str, str | None] | None = None
) -> Register:
    """Make a register of fields, some covered; `gone` leads from a path to what took its place."""
    system = tree(*({"id": each} if isinstance(each, str) else each for each in fields))
    topics = [f"task/{each}" for each in covered]
    made = register(standard("GB 1-2022", publication="2022-02-01", topics=topics), system=system)
    entries = (
        {"object": name, "to": to, "reason": "改", "date": "2022"}
        for name, to in (gone or {}).items()
    )
    return made.__class__(
        systems=made.systems,
        standards=made.standards,
        removals=tuple(map(Removal.model_validate, entries)),
    )


def told(found: LeafChanges) -> dict[str, list[object]]:
    both = {
        "renamed": [f"{old.leaf.id} > {new.leaf.id}" for old, new in found.renamed],
        "changed": [f"{new.leaf.id}: {old.state} > {new.state}" for old, new in found.changed],
    }
    one = {"added": found.added, "removed": found.removed}
    named = {key: [each.leaf.id for each in leaves] for key, leaves in one.items()}
    return {key: list(values) for key, values in {**both, **named}.items() if values}


def changes(before: Register, after: Register) -> dict[str, list[object]]:
    return told(compared(before, after, DAY).leaves)


def test_leaves_that_come_go_and_change() -> None:
    assert changes(of("a", "b", "c", covered=("a", "c")), of("d", "b", "c", covered=("b",))) == {
        "added": ["task/d"],
        "removed": ["task/a"],
        "changed": ["task/b: unknown > covered", "task/c: covered > unknown"],
    }
    same = of("a", "b", covered=("a",))
    assert changes(same, same) == {}


def test_a_mark_changes_every_leaf_of_its_field() -> None:
    topics = [{"id": name, "title": name} for name in ("x", "y")]
    field: Given = {"id": "a", "topics": topics}
    assert changes(of(field), of({**field, "surveyed": "2022-01"})) == {
        "changed": ["task/a/x: unknown > missing", "task/a/y: unknown > missing"]
    }


def test_a_leaf_under_another_path() -> None:
    renamed = of("b", covered=("b",), gone={"task/a": "task/b"})
    assert changes(of("a"), renamed) == {
        "renamed": ["task/a > task/b"],
        "changed": ["task/b: unknown > covered"],
    }
    chain = of("c", gone={"task/a": "task/b", "task/b": "task/c"})
    assert changes(of("a"), chain) == {"renamed": ["task/a > task/c"]}
    circle = of("c", gone={"task/a": "task/b", "task/b": "task/a"})
    assert changes(of("a"), circle) == {"added": ["task/c"], "removed": ["task/a"]}


def test_an_entry_of_a_field_holds_for_its_topics() -> None:
    field: Given = {"id": "a", "topics": [{"id": "x", "title": "x"}]}
    after = of({**field, "id": "b"}, gone={"task/a": "task/b"})
    assert changes(of(field), after) == {"renamed": ["task/a/x > task/b/x"]}


def test_leaves_that_become_one() -> None:
    merged = of("b", covered=("b",), gone={"task/a": "task/b"})
    assert changes(of("a", "b", covered=("b",)), merged) == {
        "renamed": ["task/a > task/b"],
        "changed": ["task/b: unknown > covered"],
    }


def test_a_leaf_that_stays_is_not_renamed_by_an_entry_of_old() -> None:
    both = of("a", "b", gone={"task/a": "task/b"})
    assert changes(of("a", "b"), both) == {}
