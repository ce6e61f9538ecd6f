"""Findings for the tests of formats: a small set of all severities, and hostile strings."""

from __future__ import annotations

import re

from sdtstd.address import Address
from sdtstd.diagnostics import Diagnostic, Finding, Place, Rule, Severity, say
from sdtstd.render.voice import Voice

ENGLISH = Voice("en")
_CATALOGUE = {"order": "顺序", "{a} lies before {b}": "{a} 早于 {b}"}
CHINESE = Voice("zh", lambda text: _CATALOGUE.get(text, text))


def rule(code: str, name: str, severity: Severity) -> Rule:
    return Rule(
        code, name, severity, say(f"what {name} is"), say("why it matters"), say("mend it so")
    )


ORDER = rule("SDT301", "stage-order", Severity.ERROR)
STALE = rule("SDT306", "stale-stage", Severity.WARNING)
WEAK = rule("SDT402", "weak-source", Severity.INFO)
RULES = (ORDER, STALE, WEAK)


def finding(
    of: Rule = ORDER,
    *,
    path: str = "data/standards.yaml",
    line: int = 3,
    column: int = 5,
    end: tuple[int, int] | None = None,
    message: str = "a plain message",
    hint: str = "a plain hint",
    about: str = "DB31/T 1311-2021",
) -> Finding:
    end_line, end_column = end or (line, column + 4)
    told, mend = say("{text}", text=message), say("{text}", text=hint)
    place = Place(path, line, column, end_line, end_column)
    return Finding(Diagnostic(of, Address(path), told, mend, about), place, told)


SMALL = (
    finding(ORDER, message="publication 2021-03 lies before approval 2021-05"),
    finding(ORDER, line=9, message="publication 2020 lies before approval 2021-05"),
    finding(STALE, line=12, end=(14, 2), about="智慧城市-7", message="起草 began 400 days ago"),
    finding(WEAK, path="data/2023/浦东 新区,a:b.yaml", line=1, column=1, message="{0} a % & <b>"),
)


def around(hostile: str) -> tuple[Finding, ...]:
    """Put a string into every field that data or file names reach, harmless findings around."""
    whole = hostile or "'' is empty"  # a message is a sentence of ours, whatever is in its gaps
    return (
        finding(line=1),
        finding(STALE, line=2, message=whole),
        finding(line=3, message=f"topic {hostile} is unknown"),
        finding(line=4, hint=hostile),
        finding(WEAK, line=5, about=hostile),
        finding(line=6, path=hostile or "data/empty.yaml"),
        finding(line=7, path=f"data/{hostile}/{hostile}.yaml"),
        finding(line=8, message=whole, hint=hostile, about=hostile, path=f"{hostile}.yaml"),
        finding(WEAK, line=9),
    )


def unveil(text: str) -> str:
    """Read what was made visible back; a text is the same as another if both unveil alike."""
    return re.sub(
        r"\\u\{([0-9a-f]{1,6})\}",
        lambda found: chr(int(found[1], 16)) if int(found[1], 16) < 0x110000 else found[0],
        text,
    )
