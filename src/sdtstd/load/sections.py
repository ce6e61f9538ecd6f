"""The top level of a data file: its version, its sections, and the entries in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pydantic import ValidationError

from sdtstd.address import Address
from sdtstd.codes import CodeError, normalize_code
from sdtstd.diagnostics import Diagnostic, say
from sdtstd.document import Mapping, Sequence
from sdtstd.load.rules import MISSING_KEY, WRONG_TYPE
from sdtstd.load.shape import shape_faults, unknown_key
from sdtstd.model.plan import Plan
from sdtstd.model.records import Measure, Observation, Pilot, Waiver
from sdtstd.model.standard import Standard
from sdtstd.model.system import System

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.document import Document, Value
    from sdtstd.model.base import Entry

VERSION = "1"
LISTS: dict[str, type[Entry]] = {
    "standards": Standard,
    "pilots": Pilot,
    "measures": Measure,
    "plans": Plan,
    "observations": Observation,
    "waivers": Waiver,
}
KEYS = ("version", "system", *LISTS)


@dataclass(slots=True)
class Contents:
    """What was read from the files so far: entries by section, faults, names of unread entries."""

    systems: list[System] = field(default_factory=list)
    entries: dict[str, list[Entry]] = field(default_factory=lambda: {key: [] for key in LISTS})
    faults: list[Diagnostic] = field(default_factory=list)
    absent: set[str] = field(default_factory=set)


def read_sections(document: Document, contents: Contents) -> None:
    """Read the sections of one document into the contents."""
    root, at = document.root, Address(document.file)
    if root is None:
        return
    contents.faults.extend(_top_level(root, at))
    if "system" in root:
        system = _read(System, root["system"], at.at("system"), contents)
        if isinstance(system, System):
            contents.systems.append(system)
    for key, model in LISTS.items():
        entries = root.get(key)
        if isinstance(entries, Sequence):
            for index, raw in enumerate(entries):
                entry = _read(model, raw, at.at(key, index), contents)
                if entry is not None:
                    contents.entries[key].append(entry)


def _top_level(root: Mapping, at: Address) -> Iterator[Diagnostic]:
    if "version" not in root:
        message = say("the key {key!r} is missing", key="version")
        hint = say("add `version: 1` at the top of the file")
        yield Diagnostic(MISSING_KEY, at.at("version"), message, hint, at.file)
    elif root["version"] != VERSION:
        message = say("this version of the data format is not known")
        hint = say("write `version: 1`, or use a newer sdtstd")
        yield Diagnostic(WRONG_TYPE, at.at("version"), message, hint, at.file)
    for key, value in root.items():
        if key not in KEYS:
            rule, message, hint = unknown_key(key, KEYS)
            yield Diagnostic(rule, at.at(key), message, hint, at.file)
        elif key in LISTS and not isinstance(value, Sequence):
            message = say("{key!r} must hold a list", key=key)
            hint = say("write each entry below it, beginning with `- `")
            yield Diagnostic(WRONG_TYPE, at.at(key), message, hint, at.file)


def _read(model: type[Entry], raw: Value, at: Address, contents: Contents) -> Entry | None:
    try:
        entry: Entry = model.__pydantic_validator__.validate_python(raw)
    except ValidationError as error:
        names = tuple(_names(model, raw))
        contents.absent.update(names)
        about = names[0] if names else at.file
        contents.faults.extend(shape_faults(error, model, at, about))
        return None
    entry.placed(at)
    return entry


def _names(model: type[Entry], raw: Value) -> Iterator[str]:
    """Give the names by which others may refer to an entry that could not be read."""
    if model is System:
        yield "system"
    if not isinstance(raw, Mapping):
        return
    codes = raw.get("joint_codes")
    for written in (raw.get("code"), *(codes if isinstance(codes, Sequence) else ())):
        if isinstance(written, str):
            yield _canonical(written)
    name = raw.get("id") or raw.get("target") or raw.get("rule")
    if isinstance(name, str):
        yield name
    targets = raw.get("targets")
    for target in targets if isinstance(targets, Sequence) else ():
        if isinstance(target, Mapping):
            yield f"{name}/{target.get('id')}"


def _canonical(written: str) -> str:
    try:
        return normalize_code(written)
    except CodeError:
        return written
