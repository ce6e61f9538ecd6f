"""The judge refuses what a run must not be, and nothing else."""

from __future__ import annotations

from xml.etree.ElementTree import ParseError

import pytest

from hostile.judging import judge
from support.runs import Run

NOTE = "::error file=a.yaml,line=1,endLine=1,title=SDT003 yaml-syntax::a.yaml:1:1 x\n"
GOOD = [
    (Run(0, "fine\n", ""), "text"),
    (Run(2, "", "sdtstd: no data\n"), "json"),
    (Run(1, '{"a": 1}\n', ""), "json"),
    (Run(1, '{"a": 1}\n{"a": 2}\n', ""), "jsonl"),
    (Run(1, "<testsuites/>\n", ""), "junit"),
    (Run(1, NOTE, ""), "github"),
    (Run(0, "| ::error::x | \\## |\n", ""), "markdown"),
]
BAD = [
    (Run(3, "", "x"), "text", "exit 3"),
    (Run(-1, "", "x"), "text", "exit -1"),
    (Run(1, "", "Traceback (most recent call last):"), "text", "Traceback"),
    (Run(2, "", "sdtstd: this is a bug (ValueError)"), "text", "this is a bug"),
    (Run(2, "", ""), "text", "no word why"),
    (Run(0, "a\x1b[31mb", ""), "text", "text holds what acts"),
    (Run(0, "a\u202eb", ""), "markdown", "markdown holds what acts"),
    (Run(0, "a\rb", ""), "text", "text holds what acts"),
    (Run(0, "", "a\x9bb"), "text", "stderr holds what acts"),
    (Run(0, "a\n ::error::x", ""), "text", "text holds a command"),
    (Run(0, "", "x ##[add-path]y"), "json", "stderr holds a command"),
    (Run(0, '{"a": "##[add-path]x"}', ""), "json", "json holds a command"),
    (Run(1, NOTE + "::error::x\n", ""), "github", "no annotation"),
    (Run(1, "::add-mask file=a,line=1,title=SDT003 a::x\n", ""), "github", "a forged command"),
    (Run(1, "::error file=a,line=1,title=x::y\n", ""), "github", "a forged annotation"),
    (Run(1, '{"a": NaN}', ""), "json", "NaN"),
    (Run(0, "a <b>\n", ""), "markdown", "<b>"),
    (Run(0, "| a |\n| - |\n| <i> |\n", ""), "markdown", "<i>"),
    (Run(0, "- ![x](y)\n", ""), "markdown", "x"),
    (Run(0, "[x](ftp://y)\n", ""), "markdown", "a link to .ftp:"),
]


@pytest.mark.parametrize(("run", "form"), GOOD)
def test_what_is_fine_passes(run: Run, form: str) -> None:
    judge(run, form)


@pytest.mark.parametrize(("run", "form", "why"), BAD)
def test_what_is_not_is_refused(run: Run, form: str, why: str) -> None:
    with pytest.raises(AssertionError, match=why):
        judge(run, form)


@pytest.mark.parametrize(
    ("text", "form"), [("{", "sarif"), ("[}", "gitlab"), ("<a>", "junit"), ("{}\nx", "jsonl")]
)
def test_what_no_reader_can_read_is_refused(text: str, form: str) -> None:
    with pytest.raises((ValueError, ParseError), match="line 1"):
        judge(Run(1, text, ""), form)


def test_styles_are_ours_where_they_are_allowed() -> None:
    judge(Run(0, "\x1b[1;31mred\x1b[0m\n", ""), styled=True)
    with pytest.raises(AssertionError, match="acts"):
        judge(Run(0, "\x1b]0;title\x07", ""), styled=True)
