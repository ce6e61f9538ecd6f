"""Places are looked up part by part, and findings stand in the order of all of them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import pytest

from sdtstd.cases import case_of
from sdtstd.checks import rules
from sdtstd.diagnostics import Severity
from sdtstd.document import parse
from sdtstd.loading import Loaded, assemble
from sdtstd.report import Findings
from sdtstd.verify.checked import find, in_order
from sdtstd.views.check import check_report
from support.registers import TODAY

if TYPE_CHECKING:
    from sdtstd.diagnostics import Diagnostic, Finding
    from sdtstd.verify.checked import Checked

TEXTS = [case.bad for each in rules() if (case := case_of(each.name)) is not None]
ITEM = (
    "  - code: db31／t {n}-2020\n    title: t\n    topics: [x]\n    stages: {{publication: 2021}}\n"
    "    replaces: [GB 1-2020]\n    sources: [{{title: s, kind: copy, seen: 2026}}]\n"
)
MANY = "version: 1\n\nremovals: []\n\nstandards:\n" + "".join(ITEM.format(n=n) for n in range(90))


def checked(*texts: str, together: int = 1 << 30) -> Checked:
    files = (parse(text, f"{n}.yaml", together) for n, text in enumerate(texts))
    return find(assemble(files), TODAY)


def shown(of: Checked, most: int | None) -> list[Finding]:
    found = [each for each in check_report(of, most).blocks if isinstance(each, Findings)]
    return [each.finding for block in found for each in block.shown]


@pytest.mark.parametrize("texts", [(MANY,), TEXTS, (MANY, MANY, *TEXTS[:3])])
@pytest.mark.parametrize("together", [0, 1 << 30])
def test_findings_stand_in_the_order_of_their_places(texts: list[str], together: int) -> None:
    of = checked(*texts, together=together)
    assert len(of.findings) > len(texts)
    assert of.findings == tuple(in_order(map(of.loaded.locate, of.diagnostics)))
    assert of.findings == checked(*texts, together=0).findings


@pytest.mark.parametrize("most", [0, 1, 7, 100, None])
def test_the_first_are_the_worst_in_the_order_of_their_places(most: int | None) -> None:
    of = checked(MANY, *TEXTS)
    worst = [each for one in Severity for each in of.findings if each.rule.severity is one]
    assert shown(of, most) == worst[:most]


def test_of_what_is_not_shown_no_place_is_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[Diagnostic] = []
    locate = Loaded.locate

    def looking(self: Loaded, each: Diagnostic) -> Finding:
        looked.append(each)
        return locate(self, each)

    monkeypatch.setattr(Loaded, "locate", looking)
    of = checked(MANY)
    first = list(islice(of.located(of.diagnostics), 2))
    assert [each.place.line for each in first] == [6, 8]
    assert {each.at for each in looked} < {each.at for each in of.diagnostics}
    assert len(looked) < 10
    looked.clear()
    assert len(shown(of, 3)) == 3
    assert len(looked) < 10
