"""What a page is made of: two style sheets, one script, let in by their hashes, and no more."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from sdtstd.measure.assessment import Assessment
from sdtstd.render.html.static import joined
from sdtstd.sinks.whole_file import as_it_is
from support.page_read import PageRead, page_read
from support.runs import DAY, EXAMPLE, inside, register
from support.writing import standard, standards

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def html() -> str:
    return inside(
        "report", "--data", str(EXAMPLE), "--as-of", DAY, "--format", "html", "--lang", "en"
    ).out


@pytest.fixture(scope="module")
def read(html: str) -> PageRead:
    return page_read(html, "en")


def test_style_and_script_are_let_in_by_their_hashes(read: PageRead) -> None:
    policy = next(
        attributes["content"]
        for tag, attributes in read.elements
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    )
    (style, dark), (data, code) = read.raw["style"], read.raw["script"]
    sources = [
        f"'sha256-{b64encode(sha256(each.encode()).digest()).decode()}'"
        for each in (style, dark, code)
    ]
    assert policy == (
        f"default-src 'none'; style-src {sources[0]} {sources[1]}; script-src {sources[2]};"
        " base-uri 'none'; form-action 'none'"
    )
    assert data.startswith("{")


def test_no_element_has_style_or_acts_of_its_own(read: PageRead) -> None:
    names = {name for _, attributes in read.elements for name in attributes}
    assert [name for name in names if name == "style" or name.startswith("on")] == []
    tags = {tag for tag, _ in read.elements}
    assert not tags & {"link", "iframe", "img", "object", "embed", "base", "form"}


def test_ids_are_unique_and_ways_within_the_page_lead_somewhere(read: PageRead) -> None:
    ids = [each["id"] for _, each in read.elements if "id" in each]
    assert len(ids) == len(set(ids))
    ways = {(each.get("href") or "").partition("?")[0] for tag, each in read.elements if tag == "a"}
    within = {each[1:] for each in ways if each.startswith("#")}
    assert within - set(ids) - {"leaves", "targets"} == set()


def test_headings_go_down_by_one(read: PageRead) -> None:
    levels = [int(tag[1]) for tag, _ in read.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - before <= 1 for before, later in pairwise(levels))


def test_files_of_the_page_do_nothing_where_they_are_printed() -> None:
    folder = files("sdtstd.render.html") / "static"
    texts = {each.name: each.read_text("utf-8") for each in folder.iterdir()}
    assert texts
    assert [name for name, text in texts.items() if as_it_is(text) is None] == []


def test_every_colour_has_its_dark_one() -> None:
    folder = files("sdtstd.render.html") / "static"
    light, dark = (
        re.findall(r"(--[\w-]+): #", (folder / name).read_text("utf-8"))
        for name in ("05-colours.css", "dark.css")
    )
    assert light == dark
    others = (each.read_text("utf-8") for each in folder.iterdir() if each.name.endswith(".css"))
    used = {name for text in others for name in re.findall(r"var\((--[\w-]+)\)", text)}
    assert set(light) <= used


def test_a_long_title_is_cut_where_it_would_bury_the_others_and_whole_in_the_data(
    tmp_path: Path,
) -> None:
    title = "长" * 40_000
    data = register(tmp_path, standards(standard()).replace("title: 数据}", f"title: {title}}}"))
    html = inside("report", "--data", str(data), "--as-of", DAY, "--format", "html").out
    found = page_read(html, "zh")
    assert found.raw["script"][0].count(title) == 1
    shown = [each for each in found.text.split("\n") if "长长长" in each]
    assert shown
    assert all(f"{'长' * 2000}…（已截断，共 40,000 个字符）" in each for each in shown)
    assert "长" * 2001 not in found.text


def test_a_state_of_a_goal_has_one_sign_in_lists_and_beside_bars() -> None:
    drawn = {
        state: sign
        for states, sign in re.findall(
            r'^(\.state\.is-.*?) \{ content: "(.)"', joined(".css"), re.MULTILINE
        )
        for state in re.findall(r"is-([a-z-]+)", states)
    }
    listed = dict(re.findall(r'"?([a-z-]+)"?: "(.)"', joined(".js").partition("GLYPHS")[2]))
    assert {each.value: drawn[each.value] for each in Assessment} == {
        each.value: listed[each.value] for each in Assessment
    }
