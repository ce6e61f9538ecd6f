"""What a reviewer reads: of many things, of nothing, of a first register, of very much."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sdtstd.catalogue import translator
from sdtstd.document import parse
from sdtstd.loading import assemble
from sdtstd.render.look import Look
from sdtstd.render.markdown import render
from sdtstd.render.text.piped import render_piped
from sdtstd.render.text.style import Style
from sdtstd.render.text.terminal import render_terminal
from sdtstd.render.voice import Voice
from sdtstd.verify.checked import find
from sdtstd.verify.difference import Side
from sdtstd.views.diff import diff_report, nothing_report
from support.growth import assert_linear
from support.pull_requests import STANDARDS, TARGETS, changed
from support.registers_in_git import EXAMPLE
from support.writing import count, standard, standards

if TYPE_CHECKING:
    from sdtstd.loading import Loaded
    from sdtstd.report import Report
    from support.goldens import Golden

DAY = date(2023, 6, 30)
TOGETHER = ("move-a-date", "advance-a-stage", "add-a-standard", "append-a-value", "survey-a-field")


def example(*names: str) -> Loaded:
    documents = []
    for file in (STANDARDS, TARGETS):
        text = (EXAMPLE / file).read_text("utf-8")
        for name in names:
            text = changed(name, file, text)
        documents.append(parse(text, file))
    return assemble(documents)


def written(*rows: str) -> Loaded:
    texts = {
        "data/standards.yaml": standards(*rows),
        "data/targets.yaml": count("{event: publication}"),
    }
    return assemble([parse(text, file) for file, text in texts.items()])


def reviewed(old: Loaded, new: Loaded) -> Report:
    before = find(old, DAY)
    sides = Side("main", "a1b2c3d4e5f6", "data", before, forked=True)
    return diff_report(sides, Side(None, None, "data", find(new, DAY, before)), DAY)


def together(language: str) -> tuple[str, str]:
    """Give what is read of many things on a terminal of 80 columns, and in Markdown."""
    voice = Voice(language, translator(language))
    report = reviewed(example(), example(*TOGETHER))
    return render_terminal(report, voice, Style(width=80)), render(report, Look(voice, level=3))


def test_many_things_in_english(golden: Golden) -> None:
    text, page = together("en")
    golden("reviewed.en.txt", text)
    golden("reviewed.en.md", page)


def test_many_things_in_chinese(golden: Golden) -> None:
    text, page = together("zh")
    golden("reviewed.zh.txt", text)
    golden("reviewed.zh.md", page)


def test_what_changes_nothing_is_one_line() -> None:
    text = render_piped(reviewed(example(), example()), Voice("en"))
    assert text == (
        "This change does nothing to what the data says, nor to findings: compared with"
        " a1b2c3d4e5 (where this branch left main), on 2023-06-30\n"
    )


def test_of_a_first_register_the_findings_are_shown() -> None:
    row = standard("DB31/T 9001-2022", more="unknown: 1")
    after = Side(None, None, "data", find(written(row), DAY))
    text = render_piped(nothing_report("main", "a1b2c3d4e5f6", after, DAY), Voice("en"))
    lines = text.splitlines()
    assert lines[0] == "main (a1b2c3d4e5) has no register yet: nothing was compared"
    assert lines[2:4] == ["# errors", "data/standards.yaml:7:99 unknown-key"]


def test_a_leaf_names_the_text_that_replaces_its_own() -> None:
    old = standard("DB31/T 1-2020", "{publication: 2020}")
    other = standard("DB31/T 2-2022", more="replaces: [DB31/T 1-2020]")
    elsewhere = other.replace("[life/health/data]", "[]")
    text = render_piped(reviewed(written(old), written(old, elsewhere)), Voice("en"))
    leaf = text.split("# leaves\n")[1].splitlines()
    assert leaf[0].endswith("before covered · after unknown")
    assert leaf[1] == "    ~ DB31/T 2-2022 数据集, published 2022, replaces it"


def row(n: int) -> str:
    return standard(f"DB31/T {n}-2022", stages="{publication: 2022-05-10}")


def of_size(n: int) -> tuple[Loaded, Loaded]:
    return written(row(n + 1)), written(*map(row, range(1, n + 2)))


@pytest.fixture(scope="module")
def many() -> Report:
    return reviewed(*of_size(10_000))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_ten_thousand_records_can_be_read(many: Report, language: str) -> None:
    voice = Voice(language, translator(language))
    page = render(many, Look(voice))
    for text in (render_piped(many, voice), page):
        assert text.count("\n") < 300
        assert voice.translate("{n} records added").format(n=10_000) in text.splitlines()[0]
        assert text.count("DB31/T") == 10 + 20 + 180  # causes of the goal, rows of the table
    assert [each.count("DB31/T") for each in page.split("<details>")] == [10 + 20, 180]


def test_what_is_left_out_is_counted(many: Report) -> None:
    text = render_piped(many, Voice("en"))
    assert "    … and 9990 more, counted +9990\n" in text
    assert "# 9980 more\n" in text
    assert "… and 9800 more: --format json has them\n" in text


def test_the_work_grows_as_the_change() -> None:
    assert_linear(of_size, lambda sides: render_piped(reviewed(*sides), Voice("en")), 150)
