"""What is folded: a line that opens it where a format can fold, a heading where it cannot."""

from __future__ import annotations

from datetime import date

from sdtstd.diagnostics import say
from sdtstd.render.look import Look
from sdtstd.render.markdown import render as in_markdown
from sdtstd.render.text.piped import render_piped
from sdtstd.render.text.style import Style
from sdtstd.render.text.terminal import render_terminal
from sdtstd.render.voice import Voice
from sdtstd.report import Column, Findings, Folded, Report, Sentences, Table, Title, findings_of
from sdtstd.rows.answer import Answer
from sdtstd.rows.findings import ManualRow
from sdtstd.verify.checked import find
from sdtstd.views.check import check_report
from support.registers import loaded
from support.writing import standard, standards

DAY = date(2026, 11, 22)
VOICE = Voice("en")
TABLE = Table((Column(say("title")),), ((Title("a|b"),),))
INNER = Folded(Title("in <b>it</b>"), (Sentences(("*one*",)),))
DATA = Answer(ManualRow("", "", "", None, None, None))
REPORT = Report(Title("r"), DATA, (Folded(Title("2 texts"), (TABLE, INNER)),))

MARKDOWN = """\
# r

<details><summary>2 texts</summary>

| title |
| :---- |
| a\\|b  |

<details><summary>in &lt;b&gt;it&lt;/b&gt;</summary>

\\*one\\*

</details>

</details>
"""

TEXT = """\
r

# 2 texts
title
a|b

# in <b>it</b>
*one*
"""


def test_markdown_folds_it() -> None:
    assert in_markdown(REPORT, Look(VOICE)) == MARKDOWN


def test_text_gives_it_a_heading() -> None:
    assert render_piped(REPORT, VOICE) == TEXT
    assert render_terminal(REPORT, VOICE, Style(width=20)) == TEXT.replace("# ", "")


def test_findings_that_are_folded_are_found() -> None:
    checked = find(loaded(standards(standard(), standard())), DAY)
    blocks = check_report(checked, None).blocks
    assert any(isinstance(each, Findings) for each in blocks)
    folded = Report(Title("r"), DATA, (Folded(Title("all"), blocks),))
    assert findings_of(folded) == checked.findings != ()
