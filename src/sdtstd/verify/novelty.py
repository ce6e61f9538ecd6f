"""Which findings a change brings and which it mends: matched by object, never by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.compare.unmatched import unmatched

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from sdtstd.diagnostics import Finding


def new_findings(
    before: Iterable[Finding], after: Iterable[Finding], names: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Give the findings of `after` that `before` did not have.

    A finding is the same where rule, object and message agree; of those left over, as many as
    `before` had of one rule and object are the same too, their message having changed. `names`
    leads from an object of `after` to the name that it has in `before`.
    """
    old = list(before)
    left_new = unmatched(old, after, lambda each: _exactly(each, names))
    left_old = unmatched(after, old, lambda each: _exactly(each, names))
    return tuple(unmatched(left_old, left_new, lambda each: _roughly(each, names)))


def _exactly(finding: Finding, names: Mapping[str, str]) -> Hashable:
    return (*_roughly(finding, names), str(finding.message))


def _roughly(finding: Finding, names: Mapping[str, str]) -> tuple[str, str]:
    return (finding.rule.code, names.get(finding.about, finding.about))
