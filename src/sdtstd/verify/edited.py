"""An edit before it is written: the register as it would be, refused where it adds an error.

What a change must say of itself (family 6) is asked of the edit too. Where git has the register,
it is asked of what HEAD does not have only: a day that was typed a minute ago is nobody's yet.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sdtstd.diagnostics import CannotRun, Severity, say
from sdtstd.frozen import frozen
from sdtstd.loading import assemble
from sdtstd.verify.checked import find
from sdtstd.verify.novelty import new_findings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from sdtstd.compare.comparison import Comparison
    from sdtstd.diagnostics import Finding, Message
    from sdtstd.document import Document
    from sdtstd.loading import Loaded
    from sdtstd.verify.checked import Checked


_OF_CHANGES = 6
_NAMED = 5


@frozen
class Edited:
    """A register before an edit and after it, with the documents that are to be written."""

    before: Checked
    after: Checked
    documents: Mapping[str, Document]

    @property
    def comparison(self) -> Comparison:
        """What the edit changes."""
        assert self.after.comparison is not None
        return self.after.comparison

    @property
    def new(self) -> tuple[Finding, ...]:
        """The findings that the edit brings."""
        names = self.comparison.former_names
        return new_findings(self.before.findings, self.after.findings, names)


class AddsError(CannotRun):
    """An edit that would add an error; `findings` are those that it would bring."""

    def __init__(self, findings: tuple[Finding, ...], hints: Callable[[Finding], Message]) -> None:
        """Name the first of them, each with how to mend it."""
        self.findings = findings
        told = [say("nothing was changed, for it would add an error:")]
        told += [_told(each, hints(each)) for each in findings[:_NAMED]]
        if len(findings) > _NAMED:
            told.append(say("  … and {n} more", n=len(findings) - _NAMED))
        super().__init__(*told)


def _told(finding: Finding, hint: Message) -> Message:
    gaps = {"rule": finding.rule.name, "message": finding.message, "hint": hint}
    if finding.about == finding.place.path or finding.about in str(finding.message):
        return say("  {rule}: {message}: {hint}", **gaps)
    return say("  {rule} of {about}: {message}: {hint}", about=finding.about, **gaps)


def edited(
    before: Checked,
    documents: Mapping[str, Document],
    day: date,
    head: Callable[[], Checked | None] | None,
    hints: Callable[[Finding], Message] = lambda each: each.hint,
) -> Edited:
    """Check a register with documents in the place of its own, on a day.

    `head` gives the register of HEAD, None where HEAD has none; it is None itself where nobody
    knows. `hints` words how a finding is mended.

    Raises:
        AddsError: it would have an error that it does not have now.
    """
    loaded = _with(before.loaded, documents)
    after = find(loaded, day, before)
    if head is not None and any(each.rule.family == _OF_CHANGES for each in after.findings):
        unsaid = _unsaid(before, loaded, day, head())
        told = (each for each in after.findings if each.rule.family != _OF_CHANGES or unsaid(each))
        after = replace(after, findings=tuple(told))
    found = Edited(before, after, documents)
    errors = tuple(each for each in found.new if each.rule.severity is Severity.ERROR)
    if errors:
        raise AddsError(errors, hints)
    return found


def _with(loaded: Loaded, documents: Mapping[str, Document]) -> Loaded:
    every = {**loaded.documents, **documents}
    return assemble((every[file] for file in sorted(every)), loaded.unread)


def _unsaid(
    before: Checked, loaded: Loaded, day: date, head: Checked | None
) -> Callable[[Finding], bool]:
    """Tell which findings about the edit hold since HEAD too; without a register there, none."""
    if head is None:
        return lambda _: False
    was = _names(find(before.loaded, day, head).findings)
    now = _names(find(loaded, day, head).findings)
    return lambda each: _name(each) in now - was


def _names(findings: Iterable[Finding]) -> set[tuple[str, ...]]:
    return {_name(each) for each in findings if each.rule.family == _OF_CHANGES}


def _name(finding: Finding) -> tuple[str, ...]:
    """Give what is said of what, whatever the value before was."""
    gaps = dict(finding.diagnostic.message.gaps)
    return finding.rule.code, finding.about, str(gaps.get("field")), str(gaps.get("now"))
