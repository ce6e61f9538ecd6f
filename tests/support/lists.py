"""Lists that people keep, each with what an import of it must tell: `tests/importing/lists`.

A folder holds a list and `expected.yaml`. A list is text (csv, tsv, jsonl; saved with the encoding
and line ends under `saved`) or the description of a workbook. An expected row is
`{row, OUTCOME: ID or a pattern of the reason, id, reason, FIELD: after or [before, after]}`; an id
or value that begins with `re:` is a pattern. All fields of new and changed rows are there but
those that say who the record is.
"""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from support.described_workbooks import workbook
from support.runs import Run, inside

if TYPE_CHECKING:
    from collections.abc import Iterator

Row = dict[str, Any]

HERE = Path(__file__).parents[1] / "importing"
LISTS = tuple(sorted(each.name for each in (HERE / "lists").iterdir()))
OUTCOMES = ("new", "changed", "same", "doubtful", "refused", "skipped")
WRITTEN = ("new", "changed")
SOURCE = {"title": "标准清单", "url": "https://openstd.samr.gov.cn/bzgk/gb/", "kind": "official"}
_SAID_BY_OUTCOME = {"code", "id", "sources"}


@dataclass(frozen=True)
class Case:
    """A list in a folder of its own, beside the register that it is imported into."""

    folder: Path
    expected: dict[str, Any]
    file: Path

    @property
    def data(self) -> Path:
        """Give the folder of the register."""
        return self.folder / "data"

    @property
    def seen(self) -> str:
        """Give the day on which the list was seen, which is today."""
        return str(self.expected["seen"])

    def run(self, *more: str, lang: str = "en") -> Run:
        """Import the list with its options, a source and its day."""
        options = (*self.expected.get("options", ()), "--seen", self.seen, *source(), *more)
        where = ("--data", str(self.data), "--as-of", self.seen, "--lang", lang)
        return inside("import", str(self.file), *options, *where)

    def told(self) -> dict[str, Any]:
        """Give what an import tells as JSON, without writing."""
        run = self.run("--format", "json")
        assert run.code == 0, run.err
        answer: dict[str, Any] = json.loads(run.out)
        return answer

    def rows(self) -> Iterator[tuple[str | None, Row]]:
        """Give the expected rows in their order, each with the name of its sheet."""
        for sheet in self.expected["sheets"]:
            for row in sheet["rows"]:
                yield sheet.get("name"), row

    def columns(self) -> Iterator[tuple[str | None, str, str | None]]:
        """Give the expected columns: the sheet, None where any; the heading; the key."""
        for sheet in (self.expected, *self.expected["sheets"]):
            for heading, key in sheet.get("columns", {}).items():
                yield sheet.get("name"), heading, None if key == "null" else key


def opened(name: str, folder: Path) -> Case:
    """Make a list and the register that it is imported into."""
    expected = _plain(HERE / "lists" / name / "expected.yaml")
    shutil.copytree(HERE / "registers" / expected["register"], folder / "data")
    (written,) = (each for each in (HERE / "lists" / name).glob("list.*"))
    return Case(folder, expected, _saved(written, folder, expected.get("saved", {})))


def source() -> tuple[str, ...]:
    """Give the options that name the source of a list."""
    return tuple(
        word
        for name, value in zip(("--source-title", "--url", "--kind"), SOURCE.values(), strict=True)
        for word in (name, value)
    )


def outcome(row: Row) -> tuple[str, str]:
    """Give the outcome of an expected row, with its id or the pattern of its reason."""
    ((name, what),) = ((each, row[each]) for each in OUTCOMES if each in row)
    return name, what


def fits(pattern: str | None, text: str | None) -> bool:
    """Tell whether a value is as expected; `re:` begins a pattern."""
    if pattern is None or not pattern.startswith("re:"):
        return pattern == text
    return text is not None and re.fullmatch(pattern[3:], text) is not None


def differences(expected: Row, row: Row) -> list[str]:
    """Give how a row that an import told differs from the expected one."""
    name, what = outcome(expected)
    if row["outcome"] != name:
        return [f"{row['outcome']} ({row['reason']}), not {name}"]
    shown = "" if name in ("new", "changed", "same") else what
    reason = expected.get("reason", shown)
    wrong = [] if re.search(reason, row["reason"] or "") else [f"reason {row['reason']!r}"]
    record = expected.get("id") if shown else what
    if record is not None and not fits(record, row["id"]):
        wrong.append(f"id {row['id']!r}, not {record!r}")
    return wrong + (_fields(expected, row) if name in WRITTEN else [])


def _fields(expected: Row, row: Row) -> list[str]:
    after = {each["field"]: each["after"] for each in row["fields"]}
    before = {each["field"]: each["before"] for each in row["fields"]}
    left = {
        key: value for key, value in expected.items() if key not in {"row", "reason", *OUTCOMES}
    }
    more = after.keys() - left.keys() - _SAID_BY_OUTCOME
    wrong = [f"{each} = {after[each]!r}" for each in sorted(more)]
    for key, value in left.items():
        old, new = value if isinstance(value, list) else (None, value)
        if not fits(new, after.get(key)):
            wrong.append(f"{key} = {after.get(key)!r}, not {new!r}")
        if (None if old == "null" else old) != before.get(key):
            wrong.append(f"{key} was {before.get(key)!r}, not {old!r}")
    return wrong


def entries(data: Path) -> dict[str, dict[str, Any]]:
    """Give every standard of a register by its id, every scalar a text."""
    found = (each for path in sorted(data.rglob("*.yaml")) for each in _standards(path))
    return {str(each.get("code", each.get("id"))): each for each in found}


def written(entry: dict[str, Any], field: str) -> str | None:
    """Give a field of an entry as `fields` of an import tells it."""
    value = entry.get(field, entry.get("stages", {}).get(field))
    if isinstance(value, list):
        return "; ".join(
            each if isinstance(each, str) else f"{each['code']} (partly)" for each in value
        )
    return None if value is None else str(value)


def _standards(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = _plain(path).get("standards") or []
    return found


def _plain(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
    return read


def _saved(written: Path, folder: Path, how: dict[str, str]) -> Path:
    if written.suffix == ".yaml":
        described = yaml.safe_load(written.read_text("utf-8"))
        return workbook(described, folder / "list.xlsx")
    text = written.read_text("utf-8").replace("\n", how.get("newline", "\n"))
    path = folder / written.name
    path.write_bytes(text.encode(how.get("encoding", "utf-8")))
    return path
