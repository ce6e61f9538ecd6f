"""Items of lists: which one is meant, what is there already, and what is no item."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sdtstd.document import from_bytes
from support.edits import edit, files
from support.registers_in_git import commit

S, ISO = "DB31/T 9001-2022", "ISO 99370:2022"
STANDARDS = Path("data/standards.yaml")


def entry(root: Path, code: str) -> dict[str, Any]:
    tree: Any = from_bytes((root / STANDARDS).read_bytes(), "").root
    (found,) = (each for each in tree["standards"] if each.get("code") == code)
    return dict(found)


def notices(root: Path) -> list[str]:
    return [each.get("notice", "") for each in entry(root, S)["sources"]]


def refused(root: Path, *words: str) -> str:
    before = files(root)
    run = edit(*words)
    assert (run.code, run.out) == (2, ""), words
    assert files(root) == before
    return run.err.removeprefix("sdtstd: ").rstrip("\n")


@pytest.fixture
def two(root: Path) -> Path:
    """Give a register with two sources of one title."""
    more = (f"sources+={{title: 公告, notice: A{n}, kind: official}}" for n in (1, 2))
    assert edit("set", S, *more).code == 0
    commit(root, "two")
    return root


@pytest.mark.parametrize(
    "typed", ["{title: 公告, notice: A2, kind: official}", "{notice: A2}", "A2"]
)
def test_the_item_is_taken_that_was_typed(two: Path, typed: str) -> None:
    first = notices(two)[0]
    assert edit("set", S, f"sources-={typed}").code == 0
    assert notices(two) == [first, "A1"]


@pytest.mark.parametrize(
    "word", ["sources-=公告", "sources-={title: 公告}", "sources.公告.notice=A9"]
)
def test_what_may_be_two_items_is_refused(two: Path, word: str) -> None:
    said = refused(two, "set", S, word)
    assert "sources has 2 items that" in said
    assert "sources.1.title" in said


def test_the_number_that_is_named_then_changes_it(two: Path) -> None:
    assert edit("set", S, "sources.2.notice=A9").code == 0
    assert notices(two)[1:] == ["A1", "A9"]


@pytest.mark.parametrize(
    ("name", "word"),
    [
        (ISO, 'sources+={title: 新闻, url: "https://other", kind: official}'),
        (S, "sources+={title: 实施公告, notice: 示市监〔2022〕1号, kind: official}"),
    ],
)
def test_another_source_of_the_same_title_or_notice_is_added(
    root: Path, name: str, word: str
) -> None:
    before = entry(root, name)["sources"]
    assert edit("set", name, word).code == 0
    added = entry(root, name)["sources"]
    assert added[:-1] == before
    assert added[-1]["seen"] == "2023-11-30"


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize("word", ["labels+=上海标准", "replaces+=ISO 99370:2016", "topics+="])
def test_what_stands_there_is_not_added_again(word: str) -> None:
    run = edit("set", ISO, word)
    assert (run.code, run.out) == (0, "")


@pytest.mark.parametrize(
    ("word", "instead"),
    [
        ('replaces+={code: "ISO 99370:2016", partly: true}', "replaces.0.partly=true"),
        ("labels+={name: 上海标准, awarded: 2023-03-01}", "labels.0.awarded=2023-03-01"),
    ],
)
def test_what_stands_there_otherwise_is_refused(root: Path, word: str, instead: str) -> None:
    said = refused(root, "set", ISO, word)
    assert said.endswith(f"already, and it says otherwise; to change it: {instead}")


def test_no_value_is_lost_between_two_words(root: Path) -> None:
    said = refused(root, "set", S, "labels={name: X}", "labels+={name: X, awarded: 2024}")
    assert said.endswith("labels.0.awarded=2024")


def test_a_code_alone_gets_keys(root: Path) -> None:
    assert edit("set", ISO, "replaces.0.partly=true").code == 0
    assert entry(root, ISO)["replaces"] == [{"code": "ISO 99370:2016", "partly": "true"}]
    said = refused(root, "set", ISO, "replaces+=ISO 99370:2016")
    assert said.endswith("replaces.0.partly=false")


def test_what_is_typed_twice_is_written_once(root: Path) -> None:
    assert edit("set", S, "topics=健康,健康", "organizations+=a,a").code == 0
    found = entry(root, S)
    assert (found["topics"], found["organizations"]) == (["life/health"], ["a"])


def test_places_are_named_by_id(root: Path) -> None:
    assert edit("set", "life", "fields.health.owner=市卫生健康委").code == 0
    assert "{id: health, title: 健康, owner: [市卫生健康委]}" in (root / STANDARDS).read_text(
        "utf-8"
    )


@pytest.mark.parametrize(
    "typed",
    [
        '["甲", null]',
        "[[a]]",
        "[a] # b",
        "[a, # b]\n]",
        "[a]: b",
        "{a: b}",
        "[{a: b}]",
        "[a]\nb: c",
    ],
)
def test_what_is_no_text_is_refused(root: Path, typed: str) -> None:
    said = refused(root, "set", S, f"organizations={typed}")
    assert "takes texts" in said or "cannot be read" in said


@pytest.mark.parametrize("word", ["labels=[null]", "labels=[[x]]", "window={from: 2022} # x"])
def test_what_is_no_group_is_refused(root: Path, word: str) -> None:
    name = "demo-plan/local-and-group" if word.startswith("window") else S
    assert "takes" in refused(root, "set", name, word)


def test_a_list_that_cannot_be_read_is_cut(root: Path) -> None:
    said = refused(root, "set", S, "organizations=" + "[" * 3_000)
    assert len(said) < 200


@pytest.mark.parametrize("name", ["٣", "9", "0000001", "-1"])
def test_what_is_no_number_of_an_item_is_refused(root: Path, name: str) -> None:
    said = refused(root, "set", "demo-plan", f"targets.{name}.at_least=1")
    assert said == f"targets has no '{name}'"


def test_what_stands_twice_goes_altogether(root: Path) -> None:
    text = (root / STANDARDS).read_text("utf-8")
    text = text.replace("[governance/water]", "[governance/water, 水系统治理]", 1)
    (root / STANDARDS).write_text(text, "utf-8")
    code = text[: text.index(", 水系统治理]")].rpartition("- code: ")[2].split("\n")[0]
    run = edit("set", code, "topics-=governance/water")
    assert run.code == 0, run.err
    assert "topics" not in entry(root, code)


def test_labels_of_one_name_are_told_apart_by_their_day(root: Path) -> None:
    word = "labels=[{name: X, awarded: 2023-01}, {name: X, awarded: 2023-02}]"
    assert edit("set", S, word).code == 0
    assert "such as labels.0.name" in refused(root, "set", S, "labels-=X")
    assert edit("set", S, "labels-={name: X, awarded: 2023年1月}").code == 0
    assert entry(root, S)["labels"] == [{"name": "X", "awarded": "2023-02"}]


def test_a_source_that_stands_keeps_the_day_on_which_it_was_seen(root: Path) -> None:
    (old,) = entry(root, S)["sources"]
    again = ", ".join(f'{key}: "{value}"' for key, value in old.items() if key != "seen")
    new = "{title: 信, notice: 2号, kind: official}"
    run = edit("set", S, f"sources=[{new}, {{{again}}}]")
    assert run.code == 0, run.err
    assert [each["seen"] for each in entry(root, S)["sources"]] == ["2023-11-30", old["seen"]]
