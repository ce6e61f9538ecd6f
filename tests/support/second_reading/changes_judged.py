"""Second reading, changes: what family 6 finds between base and head."""

from collections.abc import Iterator

from support.second_reading.changes_dates import moved
from support.second_reading.changes_loosened import less_complete, loosened, promises_less
from support.second_reading.changes_names import about, end, fresh, names, step, targets, value_name
from support.second_reading.changes_pairs import VALUE, fact, reordered
from support.second_reading.changes_stated import corrected, is_wrong, stands, unstated
from support.second_reading.days import Dict, span
from support.second_reading.leaves import places
from support.second_reading.lives import ident

RECORDS = ("standards", "pilots", "measures")
Finding = tuple[str, str, str | None]  # rule, object, the object's name in the base
LEFT = "complete_through"
MET = ("met", "met-late")


class Judged:
    """A base and a head with their pairs, and what the new `removals` excuse."""

    def __init__(self, before: Dict, after: Dict, pairs: Dict) -> None:
        self.before, self.after, self.pairs = before, after, pairs
        self.removals = after.get("removals", [])
        self.news = fresh(before.get("removals", []), self.removals, ("object", "to"))
        self.excused = {entry["object"] for entry in self.news}
        self.left = {entry["object"] for entry in self.news if "to" not in entry}
        # What still stands excuses nothing below it.
        plans = {plan["id"] for plan in after.get("plans", [])}
        self.standing = plans | set(targets(after)) | above(after)
        self.gone = self.left - self.standing

    def findings(self, rows: list[Dict]) -> Iterator[Finding]:
        yield from self.leaves()
        yield from self.records()
        yield from self.values()
        yield from self.plans()
        yield from self.targets()
        yield from self.corrections()
        for each in rows:
            before, after = each["before"], each["after"]
            if before and after and before["assessment"] in MET and after["assessment"] not in MET:
                yield "goal-regressed", each["now"], each["was"]

    def leaves(self) -> Iterator[Finding]:
        there = counting(self.after)
        for path in counting(self.before):
            if path not in there and not self.leaf_excused(path, there):
                yield "leaf-removed", path, path

    def leaf_excused(self, path: str, there: list[str]) -> bool:
        entry = about(self.news, path, self.standing)
        if entry is None:
            return False
        to = step(entry, path)
        if to is None:
            return True
        to = end(self.removals, to, there)
        # "each standard mapped to the old leaf ... that the head still has must be mapped to it"
        mapped = [
            new
            for old, new in self.pairs["standards"]
            if old is not None and new is not None and path in old.get("topics", [])
        ]
        return to is not None and all(to in new.get("topics", []) for new in mapped)

    def records(self) -> Iterator[Finding]:
        for kind in RECORDS:
            borne = {name: record for record in self.after.get(kind, []) for name in names(record)}
            for old, new in self.pairs[kind]:
                if old is None:
                    continue
                # "none of whose names a record of the head bears", or what took its place
                heirs = (borne[name] for name in self.known_as(old) if name in borne)
                heir = new or next(heirs, None)
                if heir is not None:
                    if unstated(old, heir, moved(kind, old, heir)):
                        yield "published-date-changed", ident(new or old), ident(old)
                elif (
                    old.get("stages") or old.get("labels") or kind != "standards"
                ) and self.left.isdisjoint(names(old)):
                    yield "record-removed", ident(old), ident(old)

    def known_as(self, record: Dict) -> Iterator[str]:
        """Give the names of a record, then what the new entries of them name in its place."""
        own = names(record)
        yield from own
        for name in own:
            entries = [entry for entry in self.news if entry["object"] == name]
            yield from (entry["to"] for entry in entries[-1:] if "to" in entry)

    def values(self) -> Iterator[Finding]:
        for old, new in self.pairs["observations"]:
            if old is None:
                continue
            if new is None:
                name = value_name(old)
                above = (old["target"], old["target"].split("/")[0])
                if name not in self.excused and self.gone.isdisjoint(above):
                    yield "record-removed", name, name
                continue
            keys = [key for key in VALUE if key != "date" and fact(old, key) != fact(new, key)]
            keys += ["date"] if span(old["date"]) != span(new["date"]) else []
            if unstated(old, new, [(key, stands(old, key), stands(new, key)) for key in keys]):
                yield "observation-changed", value_name(new), value_name(old)
        former = {id(new): old for old, new in self.pairs["observations"]}
        for new in reordered(self.before, self.pairs["observations"]):
            yield "observation-changed", value_name(new), value_name(former[id(new)])

    def plans(self) -> Iterator[Finding]:
        old_plans, new_plans = (
            {plan["id"]: plan for plan in register.get("plans", [])}
            for register in (self.before, self.after)
        )
        for old, new in self.pairs["plans"]:
            if old is None:
                continue
            if new is None:
                if old not in self.excused:
                    yield "target-loosened", old, old
                continue
            was, now = old_plans[old], new_plans[new]
            less = less_complete(was.get(LEFT), now.get(LEFT))
            if less and unstated(was, now, [(LEFT, was.get(LEFT), now.get(LEFT))]):
                yield "target-loosened", new, old

    def targets(self) -> Iterator[Finding]:
        vanished = {old for old, new in self.pairs["plans"] if old and new is None}
        before, after = targets(self.before), targets(self.after)
        for old, new in self.pairs["targets"]:
            if old is None:
                continue
            now_named = new
            if new is None and about(self.news, old, self.standing) is not None:
                now_named = end(self.removals, old, after)  # one that was there before
            if now_named is None:
                plan = old.split("/")[0]
                if (
                    old not in self.excused
                    and plan not in self.gone
                    and plan not in vanished - self.excused
                ):
                    yield "target-loosened", old, old
                continue
            (old_plan, was), (new_plan, now) = before[old], after[now_named]
            moved_plan = (old_plan["id"], new_plan["id"]) not in self.pairs["plans"]
            plans = (old_plan, new_plan)
            changes = loosened(was, now) + promises_less(was, now, plans, moved=moved_plan)
            if unstated(was, now, changes):
                yield "target-loosened", now_named, old
            # what took the place of others has a `reached` of its own
            published = new is not None and was["kind"] == now["kind"] == "milestone"
            if published and unstated(was, now, moved("targets", was, now)):
                yield "published-date-changed", now_named, old

    def corrections(self) -> Iterator[Finding]:
        before = self.base_names()
        for kind, name, entry in corrected(self.after):
            if is_wrong(kind, entry):
                yield "wrong-correction", name, before.get(name)

    def base_names(self) -> dict[str, str]:
        """Give what everything that was there already is named in the base."""
        found = {new: old for kind in ("plans", "targets") for old, new in self.pairs[kind]}
        for kind, name in (*((kind, ident) for kind in RECORDS), ("observations", value_name)):
            found |= {name(new): old and name(old) for old, new in self.pairs[kind] if new}
        return {new: old for new, old in found.items() if new and old}


def counting(register: Dict) -> list[str]:
    """Give the leaves that count in the totals."""
    return [path for path, units in places(register) if units[0].get("kind") != "measures"]


def above(register: Dict) -> set[str]:
    """Give the paths of the tasks, fields and topics that standards may count for."""
    paths = set()
    for task in register["system"]["tasks"]:
        if task.get("kind") != "measures":
            fields = [(f"{task['id']}/{each['id']}", each) for each in task.get("fields", [])]
            paths |= {task["id"], *(path for path, _ in fields)}
            paths |= {f"{path}/{t['id']}" for path, each in fields for t in each.get("topics", [])}
    return paths
