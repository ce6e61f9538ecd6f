"""One data file read: its entries, its faults, the names of what could not be read.

Reading a page takes the tree of its document and changes nothing but the page, so that pages can be
read in any order, side by side, or kept from an earlier run. What words faults is imported where
one is found: most pages have none.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sdtstd.address import Address
from sdtstd.diagnostics import COUNTED, Diagnostic, Edit, say
from sdtstd.document import MOST, OFTEN, demand_room, rest
from sdtstd.document.rules import TOO_LARGE
from sdtstd.frozen import frozen
from sdtstd.loading.ambiguous import ambiguous_scalars
from sdtstd.loading.final_newline import final_newline
from sdtstd.loading.names import names_in
from sdtstd.loading.passed_over import PassedOver
from sdtstd.model.judging import judged
from sdtstd.model.reading import usual
from sdtstd.model.rules import MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE
from sdtstd.model.sections import KEYS, LISTS, VERSION
from sdtstd.model.system import System
from sdtstd.nearest import Nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Suspects = Mapping[str, Mapping[str, tuple[int, ...]]]

    from pydantic_core import ValidationError

    from sdtstd.diagnostics import Message, Rule
    from sdtstd.document import Document, Tree, Value
    from sdtstd.loading.shape import Unread
    from sdtstd.model.base import Entry

    Made = dict[tuple[str, int], Entry]


@frozen
class Page:
    """What one document says: entries by section (`system` among them), in its order.

    `absent` holds names of entries that could not be read; `whole` is false where it lacks some.
    Where the page was judged already, `suspects` are, by the code of a rule and by section, the
    indexes of the entries to which the rule may object.
    """

    document: Document
    entries: dict[str, list[Entry]]
    faults: tuple[Diagnostic, ...]
    absent: frozenset[str]
    whole: bool
    suspects: Suspects | None = None

    @property
    def is_faultless(self) -> bool:
        """Whether it has every entry of its document, and nothing is to be told of them."""
        return self.whole and not self.faults


def read_page(document: Document, made: Made | None = None) -> Page:
    """Read the sections of a document; every fault is among the faults of the page.

    What was `made` of items that another page has too, by section and index, is not made again.
    """
    reader = _Reader(document, made or {})
    root = document.taken()
    if root is not None:
        reader.read(root, Address(document.file))
    own = (*document.faults, *ambiguous_scalars(document), *final_newline(document))
    faults = (*own, *reader.faults)
    whole = root is not None and reader.beyond.first is None
    return Page(document, dict(reader.entries), faults, frozenset(reader.absent), whole)


class _Reader:
    def __init__(self, document: Document, made: Made) -> None:
        self.document = document
        self.made = made
        self.faults: list[Diagnostic] = []
        self.entries: defaultdict[str, list[Entry]] = defaultdict(list)
        self.absent: set[str] = set()
        self.nearest = Nearest()
        self.beyond = PassedOver()

    def read(self, root: Tree, at: Address) -> None:
        self._top_level(root, at)
        if "system" in root:
            self._entry("system", System, root["system"], at.at("system"))
        for key, model in LISTS.items():
            raw = root.get(key)
            entries = raw if isinstance(raw, list) else []
            for index in range(len(entries)):
                if index % OFTEN == 0:
                    demand_room()
                each, entries[index] = entries[index], None  # memory for the entry that it becomes
                known = self.made.get(steps := (key, index))
                if known is None:
                    self._entry(key, model, each, at.at(key, index))
                else:
                    self.entries[key].append(known.moved(at.file, steps))
        beyond = self.beyond
        if beyond.first is not None:
            self.faults.append(rest(TOO_LARGE, beyond.first, beyond.times, least=beyond.least))

    def _top_level(self, root: Tree, at: Address) -> None:
        meant = self._unknown_keys(root, at)
        for key, value in root.items():
            if key in LISTS and not isinstance(value, list):
                from sdtstd.loading.wrong_type import found

                message = say("{key!r} must hold a list, not {found}", key=key, found=found(value))
                hint = say("begin each entry with `- `; write [] where there is none")
                self._fault(WRONG_TYPE, at.at(key), message, hint)
                meant.add(key)
        self.absent |= meant
        if "version" not in meant:
            self._version(root, at)

    def _unknown_keys(self, root: Tree, at: Address) -> set[str]:
        """Report the keys that no file has; give those that are meant by them."""
        meant: set[str] = set()
        unknown = [key for key in root if key not in KEYS]
        if not unknown:
            return meant
        from sdtstd.loading.repairs import sure_keys
        from sdtstd.loading.sentences import unknown_key

        sure = sure_keys(KEYS, root, unknown, self.nearest)
        for key in unknown[:MOST]:
            (rule, message, hint), close = unknown_key(key, KEYS, root, self.nearest)
            self._fault(rule, at.at(key), message, hint, sure.get(key))
            meant |= {close} if close else set()
        if len(unknown) > MOST:
            self.faults.append(rest(UNKNOWN_KEY, at.at(unknown[MOST]), len(unknown) - MOST))
        return meant

    def _version(self, root: Tree, at: Address) -> None:
        written = root.get("version")
        if "version" not in root:
            message = say("the key {key!r} is missing", key="version")
            hint = say("add `version: 1` at the top of the file")
            self._fault(MISSING_KEY, at.at("version"), message, hint)
        elif written != VERSION:
            from sdtstd.loading.wrong_type import found

            message = say("{found} is not a known version of the format", found=found(written))
            hint = say("write `version: 1`, or use a newer sdtstd")
            self._fault(WRONG_TYPE, at.at("version"), message, hint)

    def _fault(
        self, rule: Rule, at: Address, message: Message, hint: Message, key: str | None = None
    ) -> None:
        edit = None if key is None else Edit(at, key, of_key=True)
        self.faults.append(Diagnostic(rule, at, message, hint, at.file, edit))

    def _entry(self, section: str, model: type[Entry], raw: Value, at: Address) -> None:
        if self.beyond.times > COUNTED:
            return  # nobody counts further, and the data does not load
        entry: Entry | None = usual(model, raw) or self._judged(section, model, raw, at)
        if entry is not None:
            entry.placed(at)
            self.entries[section].append(entry)

    def _judged(self, section: str, model: type[Entry], raw: Value, at: Address) -> Entry | None:
        """Give an entry that is not read as usual; None where it has faults, which are told."""
        from pydantic_core import ValidationError

        from sdtstd.loading.shape import Unread

        try:
            entry: Entry = judged(model, raw)
        except ValidationError as error:
            if len(self.faults) >= MOST:
                self.beyond.count(self._faults_of, error, Unread(model, raw, at, at.file))
                return None
            names = names_in(section, raw)
            self.absent.update(names)
            about = at.file if names == (section,) else names[0]
            self._refused(error, Unread(model, raw, at, about))
            return None
        return entry

    def _refused(self, error: ValidationError, unread: Unread) -> None:
        self.faults += self._faults_of(error, unread)
        if error.error_count() > MOST:
            left = error.errors(include_url=False)[MOST:]
            self.beyond.least = True
            self.beyond.add(len(left), unread.at.at(*left[0]["loc"]))

    def _faults_of(self, error: ValidationError, unread: Unread) -> Iterable[Diagnostic]:
        from sdtstd.loading.commas import at_its_comma
        from sdtstd.loading.shape import shape_faults

        errors = error.errors(include_url=False)[:MOST]
        faults = shape_faults(errors, unread, self.nearest)
        return dict.fromkeys(at_its_comma(each, self.document) for each in faults)
