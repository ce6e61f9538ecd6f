"""What a revision has that another one has too: a rule that judges each entry alone is asked once.

On one day it finds the same in the same entry, wherever that stands. So in the older revision it
is asked about those entries only that the newer one has not, or in which it found something.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sdtstd.address import Address
from sdtstd.checks.alone import ALONE
from sdtstd.frozen import replace
from sdtstd.loading.again import read_before
from sdtstd.loading.suspects import by_rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sdtstd.diagnostics import Diagnostic
    from sdtstd.loading import Loaded
    from sdtstd.loading.page import Page, Suspects
    from sdtstd.model.register import Register

_Entry = tuple[str, object]  # its file and steps: an Address takes longer to compare


def suspects_beside(
    before: Loaded, after: Loaded, found: Iterable[Diagnostic]
) -> Mapping[str, Register]:
    """Give by the code of such a rule the entries of a revision to which it may object.

    `found` is what all rules find in the other one, waived or not.
    """
    codes = [each.rule.code for each in ALONE]
    rules: defaultdict[_Entry, set[str]] = defaultdict(set)
    for each in found:
        if each.rule.code in codes and isinstance(each.at, Address):
            rules[each.at.file, each.at.steps[:2]].add(each.rule.code)
    same = {id(page) for page in after.pages}
    pages = [
        replace(page, suspects=_suspects(page, codes, rules, is_same=id(page) in same))
        for page in before.pages
    ]
    return by_rule(pages, before.register)


def _suspects(
    page: Page, codes: Iterable[str], rules: Mapping[_Entry, set[str]], *, is_same: bool
) -> Suspects:
    found: dict[str, defaultdict[str, list[int]]] = {code: defaultdict(list) for code in codes}
    for section, entries in page.entries.items():
        others = entries if is_same else read_before(page, section)
        for n, other in enumerate(others):
            at = other.address if other is not None else None
            objecting = rules.get((at.file, at.steps), ()) if at is not None else codes
            for code in objecting:
                found[code][section].append(n)
    return {code: {key: tuple(each) for key, each in of.items()} for code, of in found.items()}
