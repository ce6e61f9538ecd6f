"""The order of findings: the worst first for people, that of their places for programs."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from sdtstd.catalogue import translator
from sdtstd.render.findings.concise import render as concise
from sdtstd.render.json import render as in_json
from sdtstd.render.look import Look
from sdtstd.render.markdown import render as markdown
from sdtstd.render.text.piped import render_piped
from sdtstd.render.voice import Voice
from sdtstd.verify.checked import Checked, find
from sdtstd.views.check import check_report
from support.registers import loaded
from support.writing import standard, standards

if TYPE_CHECKING:
    from sdtstd.report import Report

DAY = date(2026, 11, 22)
LOOK = Look(Voice("en"))
INFO, ERROR = "code-year-mismatch", "published-date-changed"
OTHER = "{publication: 2020}"
CODES = [f"DB31/T {n}-2022" for n in (1, 2, 3)]


def checked() -> Checked:
    """Check three texts: of each the code's year differs, the third one's date was another."""
    base, head = (
        loaded(standards(*(standard(code, day) for code, day in zip(CODES, days, strict=True))))
        for days in ((OTHER, OTHER, "{publication: 2022}"), (OTHER, OTHER, OTHER))
    )
    return find(head, DAY, find(base, DAY))


def names(text: str) -> list[str]:
    return re.findall(rf"{INFO}|{ERROR}", text)


def shown(most: int | None = None, new: tuple[int, ...] | None = None) -> Report:
    found = checked()
    chosen = None if new is None else tuple(found.findings[n] for n in new)
    return check_report(replace(found, new=chosen), most)


def test_people_see_the_worst_first_and_programs_the_places() -> None:
    report = shown()
    assert names(render_piped(report, LOOK.voice)) == [ERROR, INFO, INFO, INFO]
    assert names(markdown(report, LOOK)) == [ERROR, INFO, INFO, INFO]
    for told in (concise(report, LOOK), in_json(report, LOOK)):
        assert names(told) == [INFO, INFO, INFO, ERROR]


def test_no_error_is_hidden_by_what_stands_before_it() -> None:
    report = shown(most=2)
    assert names(render_piped(report, LOOK.voice)) == [ERROR, INFO]
    assert names(concise(report, LOOK)) == [INFO, ERROR]
    assert [each["name"] for each in json.loads(in_json(report, LOOK))["findings"]] == [INFO, ERROR]


def test_what_the_change_brings_stands_first() -> None:
    text = render_piped(shown(new=(1,)), LOOK.voice)
    first, new, old = re.split(r"\n# ", text)
    assert first == "new: 1 info; there before: 3 in 1 file, 3 records checked\n"
    assert (new.splitlines()[0], names(new)) == ("new with this change", [INFO])
    assert (old.splitlines()[0], names(old)) == ("there before", [ERROR, INFO, INFO])


def test_of_a_change_without_findings_it_is_said() -> None:
    _, new, old = re.split(r"\n# ", render_piped(shown(most=0, new=()), LOOK.voice))
    assert new == "new with this change\nno findings\n"
    assert old.startswith("there before\n… and 4 more findings")


def test_hidden_findings_are_counted_where_they_end() -> None:
    text = render_piped(shown(most=1, new=(0, 1)), LOOK.voice)
    assert "# there before" not in text
    assert "… and 3 more findings" in text


def test_the_verdict_is_one_line_in_both_languages() -> None:
    clean = check_report(find(loaded("version: 1\n"), DAY), None)
    assert render_piped(clean, LOOK.voice).startswith("no findings in 1 file, 0 records checked\n")
    zh = Voice("zh", translator("zh"))
    assert render_piped(clean, zh).startswith("未发现问题（检查 1 个文件、0 条记录）\n")
    assert render_piped(shown(), zh).startswith("1 个错误，3 个提示（检查 1 个文件、3 条记录）\n")
