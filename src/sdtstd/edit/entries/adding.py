"""A new standard, pilot, measure or reported value: its keys in order, and where it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdtstd.codes import CodeError, parse_code
from sdtstd.document.emit import Inline
from sdtstd.edit.entries.fields import ordered
from sdtstd.edit.entries.placing import placed, same_series
from sdtstd.edit.entries.setting import entry_with
from sdtstd.model.sections import LISTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sdtstd.document.emit import Plain
    from sdtstd.edit.entries.draft import Draft
    from sdtstd.edit.entries.names import Names
    from sdtstd.edit.entries.setting import Setting
    from sdtstd.loading import Loaded
    from sdtstd.model.base import Entry


def added(
    loaded: Loaded,
    section: str,
    settings: Iterable[Setting],
    names: Names,
    file: str | None = None,
) -> Draft:
    """Draft a new entry of a section with what is set in it.

    Raises:
        CannotRun: a setting is none of such an entry.
    """
    entry = entry_with({}, LISTS[section], settings, names)
    if section == "standards" and "stages" not in entry:  # a planned text
        entry = ordered(LISTS[section], entry, "stages", Inline())
    return (placed(loaded, section, entry, _kin(loaded, section, entry), file),)


def _kin(loaded: Loaded, section: str, entry: dict[str, Plain]) -> Iterable[Entry]:
    if section == "standards":
        return same_series(loaded, _series(entry))
    if section == "observations":
        return loaded.register.observed.get(str(entry.get("target")), ())
    return ()


def _series(entry: dict[str, Any]) -> str | None:
    try:
        return parse_code(entry["code"]).prefix if "code" in entry else entry.get("series")
    except CodeError:
        return None  # the check of the new entry says so
