"""Laws of `init`: the tree is what was written, and its files are valid whatever the texts are."""

from __future__ import annotations

import string
from datetime import date
from typing import TYPE_CHECKING

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sdtstd.cli.language import voice_of
from sdtstd.cli.starting.files import data_files, start_of
from sdtstd.cli.starting.values import Told, demand_right
from sdtstd.edit.start.ids import slug
from sdtstd.edit.start.marks import read_lines
from sdtstd.edit.start.outline import Place, read_outline
from sdtstd.model.readers import ID
from support.examples import examples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.model.register import Register
    from sdtstd.model.system import Field, Task, Topic

DAY = date(2026, 11, 22)
MARKS = ("", "- ", "* ", "• ", "1. ", "12、", "（3）", "一、", "（十一）", "a) ", "①", "1.2 ")
BEGINNINGS = st.sampled_from(
    [*"az数据“《é'\"{[&!%@`?#:,", "0", "5G", "2025年", "-5", "一体", "*x", "(x)"]
)
WORDS = st.text("abzABZ019 -_#:,'\"{}[]&*!%@`?.数据治理《》（）、，：“”é", max_size=12)


def is_plain(title: str) -> bool:
    """Tell whether a title is read as it stands: it has no mark of its own."""
    lines = list(read_lines(title))
    return [each.words for each in lines] == [title]


TITLES = st.builds("{}{}".format, BEGINNINGS, WORDS).map(str.strip).filter(is_plain)
ENGLISH = st.none() | TITLES
IDS = st.none() | st.from_regex(ID, fullmatch=True).filter(lambda each: len(each) < 9)


def places(
    parts: st.SearchStrategy[tuple[Place, ...]], least: int = 0
) -> st.SearchStrategy[tuple[Place, ...]]:
    one = st.builds(Place, TITLES, ENGLISH, IDS, parts)
    return st.lists(one, min_size=least, max_size=4).map(_with_ids_once)


def _with_ids_once(drawn: list[Place]) -> tuple[Place, ...]:
    met: set[str | None] = set()
    made = []
    for each in drawn:
        known = None if each.id in met else each.id
        met.add(each.id)
        made.append(Place(each.title, each.english, known, each.parts))
    return tuple(made)


TREES = places(places(places(st.just(()))), 1)


def lines(tree: tuple[Place, ...], step: str, marks: list[str], depth: int = 0) -> Iterator[str]:
    for each in tree:
        words = " | ".join((each.title, each.english or "", each.id or "")).rstrip(" |")
        yield f"{step * depth}{marks[depth]}{words}"
        yield from lines(each.parts, step, marks, depth + 1)


@given(
    TREES,
    st.sampled_from([" ", "  ", "\t", "\u3000"]),
    st.lists(st.sampled_from(MARKS), min_size=3, max_size=3),
    st.sampled_from(["\n", "\r\n", "\n\n \n"]),
)
@settings(max_examples=examples(100))
def test_an_indented_list_is_the_tree(
    tree: tuple[Place, ...], step: str, marks: list[str], end: str
) -> None:
    text = end.join(lines(tree, step, marks))
    read = read_outline(text)
    assert read == tree


@given(TREES, st.permutations(["- ", "1. ", "（一）", "一、", "（1）"]))
@settings(max_examples=examples(100))
def test_a_list_that_is_only_marked_is_the_tree(tree: tuple[Place, ...], marks: list[str]) -> None:
    assert read_outline("\n".join(lines(tree, "", marks))) == tree


def told(tree: tuple[Place, ...], texts: list[str]) -> Told:
    title, plan, source, wording, unit = texts
    values = {"title": title, "plan": plan, "source": source, "notice": plan, "kind": "official"}
    values |= {"issued": "2022", "seen": "2026-11-22", "time_zone": "Asia/Shanghai"}
    listed = "\n".join(lines(tree, "  ", ["- "] * 3))
    goal = f'local > 1 项 from=2022 to=2023 label="{unit}": t | {wording}'
    return Told(values, (goal,), (f"2022: {wording}",), listed)


PLAIN = TITLES.map(lambda each: each.replace('"', "“"))


@given(TREES, st.lists(PLAIN, min_size=5, max_size=5), st.sampled_from(["en", "zh"]))
@settings(max_examples=examples(40))
def test_the_files_hold_what_was_told(
    tree: tuple[Place, ...], texts: list[str], language: str
) -> None:
    said = told(tree, texts)
    demand_right(said)
    files, loaded = data_files(start_of(said), voice_of(language), DAY)
    assert loaded.faults == ()
    assert {name: yaml.safe_load(text)["version"] for name, text in files.items()} == {
        "standards.yaml": 1,
        "targets.yaml": 1,
    }
    register = loaded.register
    assert system_of(register) == tree_of(tree)
    assert [each.title for each in register.systems] == texts[:1]
    assert [each.title for each in register.plans] == texts[1:2]
    assert [each.target.wording for each in register.targets] == [texts[3]] * 2
    assert_ids(register)


def tree_of(tree: tuple[Place, ...]) -> list[object]:
    return [(each.title, each.english, tree_of(each.parts)) for each in tree]


def system_of(register: Register) -> list[object]:
    assert register.system is not None

    def of(each: Task | Field | Topic) -> object:
        parts = getattr(each, "fields", None) or getattr(each, "topics", ())
        return each.title, each.title_en, [of(part) for part in parts or ()]

    return [of(each) for each in register.system.tasks]


def assert_ids(register: Register) -> None:
    paths = list(register.places)
    assert len(set(paths)) == len(paths)
    for each in paths:
        assert set(each) <= set(f"{string.ascii_lowercase}{string.digits}-/")


@given(st.text(max_size=80))
@settings(max_examples=examples(200))
def test_a_slug_is_an_id_or_nothing(text: str) -> None:
    found = slug(text)
    assert found == "" or ID.fullmatch(found)
    assert len(found) <= 40
    assert text.isascii() or found == slug(text.encode("ascii", "ignore").decode()) or found


def test_slugs() -> None:
    assert (
        slug("Shanghai’s Urban  Digital-Transformation") == "shanghais-urban-digital-transformation"
    )
    assert slug("Café (2021-2025)") == "cafe-2021-2025"
    assert slug("数字政府") == ""
    assert slug("x" * 50) == "x" * 40
    assert (
        slug("Standards system for the whole of the city")
        == "standards-system-for-the-whole-of-the"
    )
