"""What a cell holds is read again as it was written, whatever stands in the data."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdtstd.catalogue import translator
from sdtstd.edit.importing.codes import replaced_in
from sdtstd.edit.importing.headings import key_of
from sdtstd.edit.table.columns import COLUMNS, Written
from sdtstd.edit.table.items import (
    joined,
    label_of,
    label_text,
    replaced_text,
    split,
)
from sdtstd.edit.table.places import place_text
from sdtstd.edit.table.template import is_example, marked
from sdtstd.export.template import template_table
from sdtstd.loading.path import fields
from sdtstd.model.columns import TITLES, SheetName, plain_title
from sdtstd.model.records import Measure, Pilot
from sdtstd.model.standard import Stage, Standard
from support.registers import loaded

LANGUAGES = st.sampled_from(["zh", "en"])
SIGNS = st.sampled_from("a甲 ;；\n[]\"'=,\t\\2(）")
TEXTS = st.text(SIGNS, min_size=1, max_size=8).filter(str.strip)


@given(st.lists(TEXTS, max_size=4), LANGUAGES)
def test_items_of_a_cell_are_those_that_were_joined(items: list[str], language: str) -> None:
    assert split(joined(items, language)) == tuple(items)


@pytest.mark.parametrize(
    ("items", "text"),
    [
        ((), ""),
        (("甲",), "甲"),
        (("甲", "乙"), "甲；乙"),
        (("甲; 乙", "丙"), "甲; 乙\n丙"),
        (("甲；乙",), '["甲；乙"]'),
    ],
)
def test_items_are_joined_as_people_write_them(items: tuple[str, ...], text: str) -> None:
    assert joined(items, "zh") == text


def test_items_are_split_as_people_write_them() -> None:
    assert split(" 甲;乙； 丙 ；") == ("甲", "乙", "丙")
    assert split("甲\r\n乙\n") == ("甲", "乙")
    assert split('["甲') == ('["甲',)


@given(TEXTS, st.sampled_from([None, "2023-05-01", "2023", "2021/2022", "../2023-05-25"]))
def test_a_label_is_read_as_it_was_written(name: str, day: str | None) -> None:
    assert label_of(label_text(name, day)) == (name, day)


@pytest.mark.parametrize("name", ["上海标准", "上海标准=2023", "a=", "=", "=2023", "a=b"])
@pytest.mark.parametrize("day", [None, "2023-05"])
def test_a_label_that_looks_as_if_it_had_a_day(name: str, day: str | None) -> None:
    assert label_of(label_text(name, day)) == (name, day)


@given(LANGUAGES, st.booleans(), st.sampled_from(["GB/T 1-2020", "ISO 99370:2016", "an-id"]))
def test_a_replaced_text_is_read_as_it_was_written(language: str, partly: bool, name: str) -> None:
    assert replaced_in(replaced_text(name, language, partly=partly), {name}) == ((name, partly),)


SAME = """version: 1
system:
  id: demo
  title: 体系
  tasks:
    - id: one
      title: 甲
      fields:
        - {id: a, title: 数据, topics: [{id: x, title: 质量}, {id: one, title: 甲}]}
    - id: two
      title: 乙
      title_en: Two
      fields:
        - id: b
          title: 数据
          topics: [{id: y, title: 质量}, {id: z, title: 其他, title_en: Other}]
        - {id: c, title: a/b, topics: [{id: z, title: 其他}]}
        - {id: d, title: 重, topics: [{id: v, title: 重}, {id: w, title: 重}]}
"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_place_is_written_so_that_it_alone_is_meant(language: str) -> None:
    places = loaded(SAME).register.named_places
    for path in places.by_path:
        (found,) = places.meant(place_text(path, places, language))
        assert found.path == path


def test_a_place_is_written_by_the_fewest_titles() -> None:
    places = loaded(SAME).register.named_places
    told = {path: place_text(path, places, "en") for path in places.by_path}
    assert told["two"] == "Two"
    assert told["two/b/z"] == "Other"
    assert told["one/a/x"] == "甲/数据/质量"
    assert told["two/d/v"] == "two/d/v"
    assert place_text("none/such", places, "en") == "none/such"


def test_a_column_is_a_key_that_can_be_set() -> None:
    models = {"standards": Standard, "pilots": Pilot, "measures": Measure}
    stages = {each.value for each in Stage} | {"started", "accepted"}
    for section, columns in COLUMNS.items():
        written = {each.key for each in columns if not each.computed} - stages
        assert written == {*fields(models[section])} - {"stages", "corrections", "sources"}
        assert len({each.key for each in columns}) == len(columns)


def test_every_column_has_a_title() -> None:
    for section, columns in COLUMNS.items():
        assert [each.key for each in columns] == [*TITLES[SheetName(section)]]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("sheet", SheetName)
def test_titles_tell_columns_apart(sheet: SheetName, language: str) -> None:
    titles = [each.translated(translator(language)) for each in TITLES[sheet].values()]
    assert len({*map(plain_title, titles)}) == len(titles)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_example_row_is_known_in_every_language(language: str) -> None:
    assert is_example([marked("GB/T 1-2020", language), "甲"])
    assert is_example(["", f" {marked('甲', language)}\n"])
    assert not is_example(["GB/T 1-2020", marked("甲", language)])
    assert not is_example([])
    assert not is_example(["", " "])


@pytest.mark.parametrize("text", ["示例：甲", "示例: 甲", "示例:", "Example:甲", "Example： GB 1"])
def test_an_example_is_marked_with_either_colon(text: str) -> None:
    assert is_example([text])


@pytest.mark.parametrize("text", ["示例", "示例甲", "示例1：甲", "Examples: a", "An Example: a"])
def test_what_only_speaks_of_examples_is_none(text: str) -> None:
    assert not is_example([text, ""])


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("section", COLUMNS)
def test_the_import_knows_each_heading_of_a_template(section: str, language: str) -> None:
    to = Written(loaded(SAME).register, date(2026, 1, 1), language)
    headings = template_table(section, to).headings
    assert {each.key: key_of(each.text, section) for each in headings} == {
        each.key: each.key for each in headings
    }
    required = [each.key for each in headings if each.text.endswith("*")]
    assert required == [each.key for each in headings[:2] if each.required]
    assert len(required) == 2
