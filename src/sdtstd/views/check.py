"""`check`: the findings, or those of the checks that are wanted."""

from __future__ import annotations

from itertools import groupby, islice
from typing import TYPE_CHECKING

from sdtstd.checks import rules
from sdtstd.diagnostics import Number, Severity, listed, number_of, say
from sdtstd.frozen import replace
from sdtstd.lookup.rules import find_codes
from sdtstd.report import APART, Findings, Folded, Heading, Parts, Report, Sentences, Snippet
from sdtstd.rows.answer import Answer
from sdtstd.rows.check import CheckAnswer
from sdtstd.rows.findings import finding_row, summary_row
from sdtstd.verify.checked import in_order
from sdtstd.views.amounts import amount, of_severities

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sdtstd.diagnostics import Diagnostic, Finding, Message
    from sdtstd.report import Block
    from sdtstd.verify.checked import Checked


def chosen(found: Checked, select: tuple[str, ...], ignore: tuple[str, ...]) -> Checked:
    """Keep the findings of the rules selected (all, if none is), without the ignored ones.

    Raises:
        CannotRun: a word names no rule.
    """
    kept = chosen_codes(select, ignore)
    left = tuple(each for each in found.diagnostics if each.rule.code in kept)
    return replace(found, diagnostics=left)


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
    shown = tuple(islice(_worst_first(found), most))
    kept = {id(each.diagnostic) for each in shown}
    hidden = number_of(each for each in found.diagnostics if id(each) not in kept)
    rows = tuple(map(finding_row, in_order(shown)))
    return Report(
        title=_verdict(found, totals, files, records),
        data=Answer(CheckAnswer(rows, summary_row(totals, files, records))),
        blocks=tuple(_blocks(found, shown, hidden)),
        next_step=_next_step(found.diagnostics, shown),
    )


def _records(found: Checked) -> int:
    register = found.loaded.register
    return len(register.standards) + len(register.pilots) + len(register.measures)


def _worst_first(found: Checked) -> Iterator[Finding]:
    severities = list(Severity)
    fresh = {id(each.diagnostic) for each in found.new or ()}

    def rank(each: Diagnostic) -> tuple[bool, int]:
        return id(each) not in fresh, severities.index(each.rule.severity)

    for _, same in groupby(sorted(found.diagnostics, key=rank), rank):
        yield from found.located(same)


def _verdict(
    found: Checked, totals: Mapping[Severity, Number], files: int, records: int
) -> Message:
    what = _amounts(totals)
    if found.new is not None:
        new = {each: number_of(_of(found.new, each)) for each in Severity}
        old = number_of(found.diagnostics).faults - number_of(found.new).faults
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
    fresh = {id(each.diagnostic) for each in found.new}
    new = tuple(each for each in snippets if id(each.finding.diagnostic) in fresh)
    old = tuple(snippets[len(new) :])
    is_new = any(id(each) in fresh for each in found.diagnostics)
    yield Heading(say("new with this change"))
    if is_new:
        yield Findings(new, Number(0) if old else hidden, rules())
    else:
        yield Sentences((say("no findings"),))
    if old or (hidden.faults and not is_new):
        yield Folded(say("there before"), (Findings(old, hidden, rules()),))


def _next_step(every: Iterable[Diagnostic], shown: Sequence[Finding]) -> Message | Parts:
    if not shown:
        return say("where the goals stand: sdtstd status")
    manual = say("the manual of a check: sdtstd explain {code}", code=shown[0].rule.code)
    fixable = number_of(each for each in every if each.edit is not None)
    if not fixable.faults:
        return manual
    mend = say("{n} can be mended: sdtstd check --fix", n=fixable.in_words)
    return Parts((mend, manual), APART)
