"""Things with lines below: told once in a table of Markdown, moved in below them in text."""

from __future__ import annotations

from sdtstd.diagnostics import say
from sdtstd.render.look import Look
from sdtstd.render.markdown import render as in_markdown
from sdtstd.render.text.piped import render_piped
from sdtstd.render.text.style import Style
from sdtstd.render.text.terminal import render_terminal
from sdtstd.render.voice import Voice
from sdtstd.report import Branch, Column, Outline, Report, Title, Url
from sdtstd.rows.answer import Answer
from sdtstd.rows.findings import ManualRow

VOICE = Voice("en")
COLUMNS = tuple(map(Column, (say("goal"), say("before"), say("after"), say("because"))))
MOVED = Branch((Title("标准"), "1 of 4", "3 of 4"), ("+ GB 1-2020", "+ GB 2-2020"))
LATER = Branch((Title("a|b"), "", "new"))
LINKED = Branch((Title("c"), None, Url("https://example.org/x", "notice")))
DATA = Answer(ManualRow("", "", "", None, None, None))
REPORT = Report(Title("r"), DATA, (Outline(COLUMNS, (MOVED, LATER, LINKED)),))

MARKDOWN = """\
# r

| goal | before | after                           | because     |
| :--- | :----- | :------------------------------ | :---------- |
| 标准 | 1 of 4 | 3 of 4                          | + GB 1-2020 |
|      |        |                                 | + GB 2-2020 |
| a\\|b |        | new                             |             |
| c    |        | [notice](https://example.org/x) |             |
"""

PIPED = """\
r
标准  before 1 of 4 · after 3 of 4
    + GB 1-2020
    + GB 2-2020
a|b  after new
c  after https://example.org/x
"""

NARROW = """\
r
标准
    before 1 of 4
    after 3 of 4
    + GB 1-2020
    + GB 2-2020
a|b
    after new
c
    after
    https://example.
    org/x
"""


def test_markdown_gives_each_line_a_row() -> None:
    assert in_markdown(REPORT, Look(VOICE)) == MARKDOWN


def test_text_moves_the_lines_in() -> None:
    assert render_piped(REPORT, VOICE) == PIPED
    assert render_terminal(REPORT, VOICE, Style(width=20)) == NARROW
