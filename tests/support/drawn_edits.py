"""Edits drawn for drawn registers: as the commands draft them, and by hand on a dict."""

from __future__ import annotations

import copy
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from sdtstd.codes import canonical
from sdtstd.diagnostics import CannotRun
from sdtstd.edit.entries.adding import added
from sdtstd.edit.entries.correcting import Reason
from sdtstd.edit.entries.draft import made_of
from sdtstd.edit.entries.names import Names
from sdtstd.edit.entries.removing import removed
from sdtstd.edit.entries.renaming import renamed
from sdtstd.edit.entries.setting import Setting, entry_with
from sdtstd.edit.entries.subject import Subject
from sdtstd.lookup.subjects import find_place
from sdtstd.lookup.terms import find_member
from sdtstd.verify.checked import Checked, find
from sdtstd.verify.edited import edited
from sdtstd.verify.head import Head, Public
from support.registers import loaded
from support.second_reading.registers import as_yaml

if TYPE_CHECKING:
    from sdtstd.edit.entries.draft import Draft
    from sdtstd.loading import Loaded

Written = dict[str, Any]
DAY = date(2024, 6, 30)
WHY = Reason("原文", "2024-06-30")
SOURCE = "{title: 公告, notice: 1号, kind: official, seen: 2024-06-30}"
_TEXTS = ("标题", "a: b # c", "null", "1.0", "- x", "'\"", "{a}", "12:30", "第1部分：总则", "是 否")
_DAYS = ("2023-05-06", "2022", "2021/2022-03", "../2023-01-01", "2024-02")
_KEYS = ("title", "note", "role", "relevance", "topics", "publication", "review")


NOBODYS = Head(loaded(""), Path(), 0, DAY)
"""What nobody has published."""
vars(NOBODYS)["public"] = Public(None)


def opened(written: Written) -> Checked:
    """Read what the generator gives, and check it."""
    return find(loaded(*as_yaml(written)), DAY)


def texts(read: Loaded) -> dict[str, str]:
    """Give the text of each file."""
    return {file: each.text for file, each in read.documents.items()}


def names(read: Loaded) -> Names:
    """Give how values may be named."""
    return Names(read.register, WHY.day, find_member)


def made(before: Checked, draft: Draft) -> Checked | None:
    """Make an edit of what nobody has published; None where it is refused."""
    try:
        return edited(before, made_of(before.loaded, draft), DAY, NOBODYS).after
    except CannotRun:
        return None


def setting(read: Loaded, number: int, key: str, value: str) -> Draft:
    """Draft another value in a standard."""
    part = read.register.standards[number]
    subject = Subject(part.key, part, part.address)
    word = Setting(key, "=", value)
    entry = entry_with(subject.written(read), type(part), (word,), names(read))
    return (subject.becomes(entry),)


def adding(read: Loaded, entry: Written) -> Draft:
    """Draft a new standard."""
    words = [Setting(key, "=", value) for key, value in entry.items()]
    return added(read, "standards", [*words, Setting("sources", "=", SOURCE)], names(read))


def removing(read: Loaded, number: int) -> Draft:
    """Draft that a standard goes."""
    part = read.register.standards[number]
    subject = Subject(part.key, part, part.address)
    return removed(read, subject, WHY, None, None)


def renaming(read: Loaded, path: str, new: str, *, remembered: bool = True) -> Draft:
    """Draft another id of a place."""
    subject = find_place(read.register, path)
    return renamed(read, subject, new, WHY, subject.name if remembered else None)


@st.composite
def edits(draw: st.DrawFn, register: Written, read: Loaded) -> tuple[Draft, Written]:
    """Draw an edit: what the code drafts, and the register as it is by hand."""
    hand = copy.deepcopy(register)
    listed = hand.setdefault("standards", [])
    kind = draw(st.sampled_from(("set", "set", "add", "remove", "rename") if listed else ("add",)))
    if kind == "add":
        entry = {"code": f"DB31/T {draw(st.integers(7000, 7003))}-2023", "title": "新"}
        day = draw(st.sampled_from(_DAYS))
        listed.append({**entry, "stages": {"publication": day}, "sources": [_source()]})
        return adding(read, {**entry, "publication": day}), hand
    entry = listed[draw(st.integers(0, len(listed) - 1))]
    number = _number(read, entry)
    if kind == "remove":
        listed.remove(entry)
        return removing(read, number), hand
    if kind == "rename":
        path = draw(st.sampled_from(sorted(read.register.places)))
        _rename(hand, path, "renamed")
        return renaming(read, path, "renamed"), hand
    key = draw(st.sampled_from(_KEYS))
    value = draw(_values(key, read))
    _set(entry, key, value)
    return setting(read, number, key, value), hand


def _number(read: Loaded, entry: Written) -> int:
    """Give where an entry stands: a new one is the last by hand, and not in its file."""
    name = canonical(str(entry.get("code", entry.get("id"))))
    return [each.key for each in read.register.standards].index(name)


def _source() -> Written:
    return {"title": "公告", "notice": "1号", "kind": "official", "seen": "2024-06-30"}


def _values(key: str, read: Loaded) -> st.SearchStrategy[str]:
    match key:
        case "title" | "note":
            return st.sampled_from(_TEXTS)
        case "role":
            return st.sampled_from(("led", "participated", ""))
        case "relevance":
            return st.sampled_from(("core", "partial", ""))
        case "topics":
            places = st.sampled_from(sorted(read.register.places))
            return st.lists(places, max_size=2, unique=True).map(",".join)
        case _:
            return st.sampled_from((*_DAYS, ""))


def _set(entry: Written, key: str, value: str) -> None:
    if key in ("publication", "review"):
        entry = entry["stages"]
    if not value:
        entry.pop(key, None)
    else:
        entry[key] = value.split(",") if key == "topics" else value


def _rename(hand: Written, path: str, new: str) -> None:
    *above, old = path.split("/")
    below = hand["system"]["tasks"]
    for key, step in zip(("fields", "topics"), above, strict=False):
        below = next(each for each in below if each["id"] == step)[key]
    next(each for each in below if each["id"] == old)["id"] = new
    to = "/".join((*above, new))
    for section in ("standards", "pilots", "measures"):
        for each in hand.get(section, ()):
            topics = (_moved(topic, path, to) for topic in each.get("topics", ()))
            each["topics"] = list(dict.fromkeys(topics))


def _moved(topic: str, path: str, to: str) -> str:
    return to + topic[len(path) :] if f"{topic}/".startswith(f"{path}/") else topic
