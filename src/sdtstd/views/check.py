"""`check`: the findings, or those of the checks that are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.checks import rules
from sdtstd.diagnostics import Number, Severity, listed, number_of, say
from sdtstd.frozen import replace
from sdtstd.lookup.rules import find_codes
from sdtstd.report import APART, Findings, Folded, Heading, Parts, Report, Sentences, Snippet
from sdtstd.rows.answer import Answer
from sdtstd.rows.check import CheckAnswer
from sdtstd.rows.findings import finding_row, summary_row
from sdtstd.views.amounts import amount, of_severities

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sdtstd.diagnostics import Finding, Message
    from sdtstd.report import Block
    from sdtstd.verify.checked import Checked


def chosen(found: Checked, select: tuple[str, ...], ignore: tuple[str, ...]) -> Checked:
    """Keep the findings of the rules selected (all, if none is), without the ignored ones.

    Raises:
        CannotRun: a word names no rule.
    """
    kept = chosen_codes(select, ignore)
    return replace(found, findings=tuple(each for each in found.findings if each.rule.code in kept))


def chosen_codes(select: tuple[str, ...], ignore: tuple[str, ...]) -> frozenset[str]:
    """Give the codes of the rules selected (all, if none is), without the ignored ones.

    Raises:
        CannotRun: a word names no rule.
    """
    wanted = find_codes(select) if select else {rule.code for rule in rules()}
    return frozenset(wanted - find_codes(ignore))


def check_report(found: Checked, most: int | None) -> Report:
    """Show the findings, at most so many of them (None: all); all are counted.

    The worst are shown first, those of the change before all others; rows are in order of place.
    """
    totals = {severity: found.number(severity) for severity in Severity}
    files, records = len(found.loaded.documents), _records(found)
    first = sorted(found.findings, key=_order(found))
    shown = first[:most]
    kept = {id(each) for each in shown}
    rows = tuple(finding_row(each) for each in found.findings if id(each) in kept)
    return Report(
        title=_verdict(found, totals, files, records),
        data=Answer(CheckAnswer(rows, summary_row(totals, files, records))),
        blocks=tuple(_blocks(found, shown, number_of(first[len(shown) :]))),
        next_step=_next_step(found.findings, shown),
    )


def _records(found: Checked) -> int:
    register = found.loaded.register
    return len(register.standards) + len(register.pilots) + len(register.measures)


def _order(found: Checked) -> Callable[[Finding], tuple[bool, int]]:
    severities = list(Severity)
    fresh = {id(each) for each in found.new or ()}
    return lambda each: (id(each) not in fresh, severities.index(each.rule.severity))


def _verdict(
    found: Checked, totals: Mapping[Severity, Number], files: int, records: int
) -> Message:
    what = _amounts(totals)
    if found.new is not None:
        new = {each: number_of(_of(found.new, each)) for each in Severity}
        old = number_of(found.findings).faults - number_of(found.new).faults
        fresh = _amounts(new)
        what = say("new: {new}; there before: {old}", new=fresh, old=old) if old else fresh
    in_files = amount(files, say("{n} files"), say("1 file"))
    checked = amount(records, say("{n} records"), say("1 record"))
    return say("{what} in {files}, {records} checked", what=what, files=in_files, records=checked)


def _amounts(totals: Mapping[Severity, Number]) -> Message:
    return listed(tuple(of_severities(totals.items())) or (say("no findings"),))


def _of(findings: Iterable[Finding], severity: Severity) -> Iterator[Finding]:
    return (each for each in findings if each.rule.severity is severity)


def _blocks(found: Checked, shown: Sequence[Finding], hidden: Number) -> Iterator[Block]:
    """Give the findings, those of the change apart where they are known."""
    snippets = [Snippet(each, found.loaded.source_line(each)) for each in shown]
    if found.new is None:
        yield Findings(tuple(snippets), hidden, rules())
        return
    fresh = {id(each) for each in found.new}
    new = tuple(each for each in snippets if id(each.finding) in fresh)
    old = tuple(snippets[len(new) :])
    is_new = any(id(each) in fresh for each in found.findings)
    yield Heading(say("new with this change"))
    if is_new:
        yield Findings(new, Number(0) if old else hidden, rules())
    else:
        yield Sentences((say("no findings"),))
    if old or (hidden.faults and not is_new):
        yield Folded(say("there before"), (Findings(old, hidden, rules()),))


def _next_step(every: Iterable[Finding], shown: Sequence[Finding]) -> Message | Parts:
    if not shown:
        return say("where the goals stand: sdtstd status")
    manual = say("the manual of a check: sdtstd explain {code}", code=shown[0].rule.code)
    fixable = number_of(each for each in every if each.fixable)
    if not fixable.faults:
        return manual
    mend = say("{n} can be mended: sdtstd check --fix", n=fixable.in_words)
    return Parts((mend, manual), APART)
