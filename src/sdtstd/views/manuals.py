"""The manual of a check: what it finds, why, how to mend it, a bad file and a good one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.cases import case_of
from sdtstd.diagnostics import say
from sdtstd.report import Example, Heading, Pairs, Report
from sdtstd.rows.answer import Answer
from sdtstd.rows.explained import RuleAnswer
from sdtstd.rows.findings import ManualRow

if TYPE_CHECKING:
    from sdtstd.diagnostics import Rule
    from sdtstd.report import Block


def manual_report(rule: Rule) -> Report:
    """Tell the manual of a rule."""
    blocks: list[Block] = [
        Pairs(
            (
                (say("severity"), rule.severity),
                (say("what"), rule.what),
                (say("why"), rule.why),
                (say("how to mend it"), rule.mend),
            )
        )
    ]
    case = case_of(rule.name)
    texts = {"before": case.before, "bad": case.bad, "good": case.good} if case else {}
    for kind, text in texts.items():
        if text is not None:
            blocks += [Heading(_HEADINGS[kind]), Example(text)]
    told = (str(rule.what), str(rule.why), str(rule.mend))
    manual = ManualRow(*told, texts.get("before"), texts.get("bad"), texts.get("good"))
    return Report(
        title=say("{code} {name}", code=rule.code, name=rule.name),
        data=Answer(RuleAnswer(rule.code, rule.name, rule.severity, manual)),
        blocks=tuple(blocks),
    )


_HEADINGS = {
    "before": say("before the change"),
    "bad": say("bad"),
    "good": say("good"),
}
