"""The loader and all above it that computes: whatever is in the files, nothing is raised."""

from __future__ import annotations

import random
from copy import deepcopy
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from hostile import changes, texts
from hostile.case import Case, Fuzzer
from hostile.emitting import emitted
from sdtstd.catalogue import translator
from sdtstd.document import from_bytes
from sdtstd.loading import Loaded, assemble
from sdtstd.measure.snapshot import Snapshot
from sdtstd.verify.checked import Checked, find
from sdtstd.verify.difference import Difference, Side

if TYPE_CHECKING:
    from hostile.trees import Tree

DAYS = tuple(map(date.fromisoformat, ("2023-06-30", "2026-11-22", "0001-01-01", "9999-12-31")))
_translated = cache(translator)


def register(chance: random.Random) -> dict[str, bytes]:
    """Draw the files of a register; of six, five are well-formed."""
    return _written(changes.drawn(chance), chance)


def _written(register: dict[str, Tree], chance: random.Random) -> dict[str, bytes]:
    written = {
        name: emitted(tree, chance).encode("utf-8", "surrogatepass")
        for name, tree in register.items()
    }
    if chance.random() < 0.17:
        name = chance.choice(list(written))
        written[name] = texts.damaged(written[name], chance)
    return written


def make(seed: int) -> Case:
    """Draw a register, or one before and one after, which differ in little, and the day."""
    chance = random.Random(seed)
    drawn = changes.drawn(chance)
    sides = {"after": drawn}
    if chance.random() < 0.4:
        before = deepcopy(drawn) if chance.random() < 0.8 else changes.drawn(chance)
        changes.changed_gently(before, chance)
        sides["before"] = before
    files = {
        f"{side}/data/{name}": data
        for side, tree in sides.items()
        for name, data in _written(tree, chance).items()
    }
    return Case(files, (chance.choice(DAYS).isoformat(),))


def tried(case: Case) -> None:
    """Assemble, check, word each finding, measure what loads, compare with what was before."""
    day = date.fromisoformat(case.words[0])
    before = _checked(case, "before", day)
    after = _checked(case, "after", day, before)
    if before is not None and after is not None:
        sides = (Side("a", "a", "data", before), Side(None, None, "data", after))
        difference = Difference(*sides)
        assert set(difference.new) <= set(after.findings), "a new finding that is none"
        assert set(difference.fixed) <= set(before.findings), "a fixed finding that was none"


def _checked(case: Case, side: str, day: date, before: Checked | None = None) -> Checked | None:
    files = {name: data for name, data in sorted(case.files.items()) if name.startswith(side)}
    if not files:
        return None
    loaded = assemble(from_bytes(data, name.partition("/")[2]) for name, data in files.items())
    assert len(loaded.documents) == len(files), "a file that is not read"
    found = find(loaded, day, before)
    _placed(found, loaded)
    if not any(map(loaded.bars_numbers, found.findings)):
        _measured(loaded, day)
    return found


def _placed(found: Checked, loaded: Loaded) -> None:
    for each in found.findings:
        for lang in ("en", "zh"):
            assert each.message.translated(_translated(lang)), each
        assert each.place.line >= 1, each
        assert each.place.column >= 1, each
        if each.rule.family < 6:
            text = loaded.documents[each.place.path].text if loaded.documents else ""
            assert each.place.line <= text.count("\n") + 1, each


def _measured(loaded: Loaded, day: date) -> None:
    snapshot = Snapshot(loaded.register, day)
    total = snapshot.coverage.total
    states = (total.covered, total.partly, total.in_progress, total.missing, total.unknown)
    assert sum(states) == total.leaves, total
    snapshot.gaps(loaded.register.plans)
    assert all(each.existing <= each.expected for each in snapshot.statistics)
    assert all(each.when.surely_by(day) for each in snapshot.events(date.min))
    for each in snapshot.progress(loaded.register.plans):
        reading = each.reading
        assert (reading.counted or 0) >= 0, each.target.id
        assert reading.percent is None or reading.percent >= 0, each.target.id


FUZZER = Fuzzer(make, tried, gate=600)
