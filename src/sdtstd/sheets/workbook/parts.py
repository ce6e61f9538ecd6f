"""The parts of a workbook: its sheets in their order, where each is, and how its days count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.sheets.workbook.refusal import Refusal
from sdtstd.sheets.workbook.xml import elements

if TYPE_CHECKING:
    from zipfile import ZipFile

_YES = {"1", "true"}
_FOLDER = "xl/"
_LONGEST = 255  # characters of a name; programs take 31


@frozen
class Part:
    """A sheet: its name, its member in the archive, and whether it is hidden."""

    name: str
    member: str
    is_hidden: bool


@frozen
class Parts:
    """What a workbook says of itself."""

    sheets: tuple[Part, ...]
    is_1904: bool
    computes_later: bool


def parts_of(archive: ZipFile) -> Parts:
    """Read what the workbook says of its sheets.

    Raises:
        Refusal: XML declares entities, or a sheet is not there.
    """
    keys: dict[str, dict[str, str]] = {}
    sheets: list[dict[str, str]] = []

    def take(name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            sheets.append(attributes)
        elif name in {"workbookPr", "calcPr"}:
            keys.setdefault(name, attributes)

    elements(archive.read(f"{_FOLDER}workbook.xml"), take)
    targets = _targets(archive)
    members = set(archive.namelist())
    return Parts(
        tuple(_part(each, targets, members) for each in sheets),
        keys.get("workbookPr", {}).get("date1904") in _YES,
        keys.get("calcPr", {}).get("fullCalcOnLoad") in _YES,
    )


def _targets(archive: ZipFile) -> dict[str, str]:
    found: dict[str, str] = {}

    def take(name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship" and "Target" in attributes:
            found[attributes["Id"]] = attributes["Target"]

    elements(archive.read(f"{_FOLDER}_rels/workbook.xml.rels"), take)
    return found


def _part(sheet: dict[str, str], targets: dict[str, str], members: set[str]) -> Part:
    at = next((value for key, value in sheet.items() if key.endswith(":id")), "")
    target = targets.get(at, "")
    member = target[1:] if target.startswith("/") else _FOLDER + target
    name = sheet.get("name", "")
    if member not in members or len(name) > _LONGEST:
        raise Refusal("damaged")
    return Part(name, member, sheet.get("state", "visible") != "visible")
