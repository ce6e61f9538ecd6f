"""What is printed of a value is one short line, in a notebook a small table; data does nothing."""

from __future__ import annotations

import shutil
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

import sdtstd
from sdtstd.api.rows import Rows
from sdtstd.api.shown import CHOSEN, MOST
from sdtstd.measure.progress import progress
from sdtstd.measure.snapshot import Snapshot
from sdtstd.one_line import LONGEST
from sdtstd.rows.explained import MemberRow
from support.acting import acting
from support.payloads.strings import PAYLOADS
from support.repositories import make
from support.runs import DAY, EXAMPLE, example

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REGISTER = sdtstd.load(example())
TAGS = {"div", "table", "tr", "th", "td", "p"}


def answers() -> tuple[object, ...]:
    asked = ("local-and-group", "DB31/T 9001-2022", "foundation", "foundation/data/quality")
    return (
        REGISTER,
        *(REGISTER.explain(each, DAY) for each in (*asked, "SDT301")),
        *(ask(DAY) for ask in (REGISTER.status, REGISTER.coverage, REGISTER.gaps, REGISTER.check)),
        *(REGISTER.standards(DAY), REGISTER.pilots(), REGISTER.measures()),
    )


def reached(values: list[Any]) -> Iterator[Any]:
    """Give each value that can be reached from others by attributes and items."""
    seen: set[int] = set()
    while values:
        value = values.pop()
        if id(value) in seen:
            continue
        seen.add(id(value))
        yield value
        if isinstance(value, dict):
            values += [*value.keys(), *value.values()]
        elif isinstance(value, tuple | list | frozenset):
            values += value
        if is_ours(value):
            names = [name for name in dir(value) if not name.startswith(("__", "model_"))]
            values += [each for name in names if is_held(each := getattr(value, name, None))]


def is_held(value: object) -> bool:
    return not callable(value) and not isinstance(value, str | int | float | None)


def is_ours(value: object) -> bool:
    is_plain = isinstance(value, dict | list)  # a document as read
    return type(value).__module__.startswith("sdtstd") and not is_plain


def test_every_value_of_ours_is_one_short_line(tmp_path: Path) -> None:
    repository = make(tmp_path)
    shutil.copytree(EXAMPLE, tmp_path / "data")
    repository.commit()
    diff = sdtstd.load(tmp_path / "data").diff("HEAD", day=DAY)
    data = REGISTER._data
    day = REGISTER.status(DAY).as_of
    assert day is not None
    within = [Snapshot(data, day), Snapshot(data, day).coverage, progress(data, day)]
    kinds: dict[str, str] = {}
    for value in reached([*answers(), diff, *within]):
        if is_ours(value):
            line = repr(value)
            assert len(line) <= LONGEST, line
            assert "\n" not in line
            kinds[type(value).__name__] = line
    expected = {"Register", "System", "Task", "Standard", "Plan", "Source", "Snapshot", "Coverage"}
    expected |= {"Progress", "Reading", "Document", "TargetRow", "StandardRow", "FindingRow"}
    assert expected <= kinds.keys()
    assert len(kinds) > 60


def test_the_line_says_what_is_there() -> None:
    numbers = "standards=10, pilots=1, measures=1, plans=1, targets=6"
    assert repr(REGISTER) == f"Register(system='demo', {numbers})"
    assert repr(REGISTER.status(DAY)) == "<Status on 2023-06-30: 6 TargetRow>"
    assert repr(REGISTER.status(DAY)[:2]) == "<Rows: 2 TargetRow>"
    assert repr(REGISTER.explain("SDT301", DAY)) == "<RuleExplained: 1 ManualRow>"
    assert repr(Rows[MemberRow]()) == "<Rows: no rows>"
    assert repr(REGISTER.gaps(DAY).targets) == "<Rows: 4 TargetGapRow>"
    record = repr(REGISTER.find("DB31/T 9001-2022"))
    assert record.startswith("StandardRow(id='DB31/T 9001-2022', code=")
    assert record.endswith(", …)")


class Page(HTMLParser):
    """Collects the tags and the cells of a table."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.cells: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag in {"td", "th", "p"}:
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        if self.tags[-1] in {"td", "th", "p"}:
            self.cells[-1] += data.removesuffix("\n")


@pytest.mark.parametrize("answer", [each for each in answers() if isinstance(each, Rows)], ids=repr)
def test_a_notebook_shows_a_small_table(answer: Rows[Any]) -> None:
    page = Page(answer._repr_html_())
    assert set(page.tags) <= TAGS
    assert page.attributes == [("class", "tex2jax_ignore mathjax_ignore")]
    assert page.tags.count("tr") == 1 + len(answer)
    assert page.tags.count("th") <= 8
    assert page.cells[-1] == repr(answer)


def test_of_many_rows_a_notebook_shows_the_first() -> None:
    page = Page(Rows(MemberRow(str(n)) for n in range(MOST + 3))._repr_html_())
    assert page.cells == ["id", *map(str, range(MOST)), "… 3 more"]


def test_the_cells_are_the_values() -> None:
    page = Page(REGISTER.status(DAY)[:1]._repr_html_())
    assert page.cells[:16] == [
        *("id", "title", "goal", "unit", "counted", "possible", "pipeline", "assessment"),
        *(
            "demo-plan/local-and-group",
            "新增发布地方标准及团体标准",
            "4",
            "项",
            "2",
            "1",
            "1",
            "behind",
        ),
    ]


def test_chosen_columns_are_fields() -> None:
    for kind, names in CHOSEN.items():
        assert set(names) <= set(kind.__match_args__)  # type: ignore[attr-defined]


def test_data_does_nothing_in_a_notebook_nor_in_a_line() -> None:
    for each in PAYLOADS:
        rows = Rows([MemberRow(each)])
        page = Page(rows._repr_html_())
        assert page.tags == ["div", "table", "tr", "th", "tr", "td", "p"]
        assert page.attributes == [("class", "tex2jax_ignore mathjax_ignore")]
        assert acting(rows._repr_html_()) == []
        assert repr(rows[0]).isprintable()
