"""The manual of a check: what it finds, why, how to mend it, a bad file and a good one."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from sdtstd.checks import rules
from sdtstd.commands.contract import FORMAT_VERSION
from sdtstd.diagnostics import say
from sdtstd.report import Code, Heading, Pairs, Report

if TYPE_CHECKING:
    from sdtstd.diagnostics import Rule
    from sdtstd.report import Block


def find_rule(name: str) -> Rule | None:
    """Find a rule by its code or its name, in any case."""
    wanted = name.casefold()
    return next((r for r in rules() if wanted in (r.code.casefold(), r.name)), None)


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
    for heading, kind in ((say("bad"), "bad"), (say("good"), "good")):
        text = case(rule, kind)
        if text is not None:
            blocks += [Heading(heading), Code(text)]
    manual = {
        "what": str(rule.what),
        "why": str(rule.why),
        "mend": str(rule.mend),
        "bad": case(rule, "bad"),
        "good": case(rule, "good"),
    }
    return Report(
        title=say("{code} {name}", code=rule.code, name=rule.name),
        data={
            "format_version": FORMAT_VERSION,
            "code": rule.code,
            "name": rule.name,
            "severity": rule.severity,
            "manual": manual,
        },
        blocks=tuple(blocks),
    )


def case(rule: Rule, kind: str) -> str | None:
    """Give the smallest bad file of a rule, or the nearest good one; None where none is text."""
    path = files("sdtstd") / "cases" / rule.name / f"{kind}.yaml"
    return path.read_text("utf-8") if path.is_file() else None
