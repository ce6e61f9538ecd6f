"""The top level of a data file: its version, its sections, and the entries in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pydantic import ValidationError

from sdtstd.address import Address
from sdtstd.diagnostics import Diagnostic, say
from sdtstd.document import Sequence
from sdtstd.loading.names import names_in
from sdtstd.loading.sentences import unknown_key
from sdtstd.loading.shape import Unread, shape_faults
from sdtstd.loading.wrong_type import found
from sdtstd.model.plan import Plan
from sdtstd.model.records import Measure, Observation, Pilot, Waiver
from sdtstd.model.rules import MISSING_KEY, WRONG_TYPE
from sdtstd.model.standard import Standard
from sdtstd.model.system import System
from sdtstd.nearest import Nearest

if TYPE_CHECKING:
    from sdtstd.diagnostics import Message, Rule
    from sdtstd.document import Document, Mapping, Value
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
    nearest: Nearest = field(default_factory=Nearest)

    def read(self, document: Document) -> None:
        """Read the sections of one document."""
        root, at = document.root, Address(document.file)
        if root is None:
            return
        self._top_level(root, at)
        if "system" in root:
            system = self._entry("system", System, root["system"], at.at("system"))
            self.systems += [system] if isinstance(system, System) else []
        for key, model in LISTS.items():
            raw = root.get(key)
            for index, each in enumerate(raw if isinstance(raw, Sequence) else ()):
                entry = self._entry(key, model, each, at.at(key, index))
                self.entries[key] += [] if entry is None else [entry]

    def _top_level(self, root: Mapping, at: Address) -> None:
        meant: set[str] = set()
        for key, value in root.items():
            if key not in KEYS:
                (rule, message, hint), close = unknown_key(key, KEYS, root, self.nearest)
                self._fault(rule, at.at(key), message, hint)
                meant |= {close} if close else set()
            elif key in LISTS and not isinstance(value, Sequence):
                message = say("{key!r} must hold a list, not {found}", key=key, found=found(value))
                hint = say("begin each entry with `- `; write [] where there is none")
                self._fault(WRONG_TYPE, at.at(key), message, hint)
                meant.add(key)
        self.absent |= meant
        if "version" not in meant:
            self._version(root, at)

    def _version(self, root: Mapping, at: Address) -> None:
        written = root.get("version")
        if "version" not in root:
            message = say("the key {key!r} is missing", key="version")
            hint = say("add `version: 1` at the top of the file")
            self._fault(MISSING_KEY, at.at("version"), message, hint)
        elif written != VERSION:
            message = say("{found} is no known version of the format", found=found(written))
            hint = say("write `version: 1`, or use a newer sdtstd")
            self._fault(WRONG_TYPE, at.at("version"), message, hint)

    def _fault(self, rule: Rule, at: Address, message: Message, hint: Message) -> None:
        self.faults.append(Diagnostic(rule, at, message, hint, at.file))

    def _entry(self, section: str, model: type[Entry], raw: Value, at: Address) -> Entry | None:
        try:
            entry: Entry = model.__pydantic_validator__.validate_python(raw)
        except ValidationError as error:
            names = names_in(section, raw)
            self.absent.update(names)
            about = at.file if names == (section,) else names[0]
            unread = Unread(model, raw, at, about)
            self.faults.extend(shape_faults(error, unread, self.nearest))
            return None
        entry.placed(at)
        return entry
