"""Very many faults in one file: the first are told, the rest counted, the work stays linear."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sdtstd.diagnostics import Severity
from sdtstd.document import MOST, parse
from sdtstd.loading import assemble
from sdtstd.verify.checked import Checked, find
from support.growth import assert_linear

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = "version: 1\n"
RECORD = "code: DB31/T 1-2020, title: t, topics: [], stages: {publication: 2020}"


def rows(row: str) -> Callable[[int], str]:
    """Give a text of a size: so many standards, a line each."""
    return lambda size: f"{HEAD}standards:\n" + f"- {row}\n" * size


# A text of a size, how many faults it has, and the rule of the last finding of a long one.
MANY: dict[str, tuple[Callable[[int], str], Callable[[int], int], str]] = {
    "brackets": (rows("[]"), lambda n: n, "too-large"),
    "braces": (rows("{}"), lambda n: 3 * n, "too-large"),
    "a misspelt key": (rows("{titel: x}"), lambda n: 3 * n, "too-large"),
    "keys at the top": (
        lambda n: HEAD + "".join(f"k{k}: x\n" for k in range(n)),
        lambda n: n,
        "unknown-key",
    ),
    "keys of one record": (
        lambda n: f"{HEAD}waivers: [{{{', '.join(f'k{k}: x' for k in range(n))}}}]\n",
        lambda n: n + 4,
        "too-large",
    ),
    "keys without colons": (
        lambda n: f"{HEAD}waivers: [{{{', '.join(f'k{k}' for k in range(n))}}}]\n",
        lambda n: n + 4,
        "too-large",
    ),
    "keys of a target of no kind": (
        lambda n: (
            f"{HEAD}plans: [{{id: p, title: t, issued: 2022, sources: [], targets:"
            f" [{{{', '.join(f'k{k}: x' for k in range(n))}}}]}}]\n"
        ),
        lambda n: n + 1,
        "unknown-key",
    ),
    "duplicates": (lambda n: HEAD + "a: 1\n" * (n + 1), lambda n: n, "duplicate-key"),
    "texts like numbers": (
        lambda n: (
            f"{HEAD}system: {{id: a, title: t, tasks: ["
            + "".join(f"{{id: t{k}, title: NO}}, " for k in range(n))
            + "]}\n"
        ),
        lambda n: n,
        "ambiguous-scalar",
    ),
}


def checked(text: str) -> Checked:
    return find(assemble([parse(text, "a.yaml")]), date(2026, 11, 22))


def counted(found: Checked) -> int:
    return sum(found.count(severity) for severity in Severity)


@pytest.mark.parametrize("name", MANY)
def test_few_faults_are_told_one_by_one(name: str) -> None:
    make, faults, _ = MANY[name]
    found = checked(make(20))
    assert len(found.findings) == counted(found) == faults(20)


@pytest.mark.parametrize("name", MANY)
def test_the_work_is_linear(name: str) -> None:
    make, _, _ = MANY[name]
    assert_linear(make, checked, 250)


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tell ten faults of a kind one by one, so that the texts are short."""
    for module in ("document.whole", "loading.page", "loading.shape", "loading.ambiguous"):
        monkeypatch.setattr(f"sdtstd.{module}.MOST", 10)


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("name", MANY)
def test_of_very_many_faults_the_first_are_told_and_the_rest_counted(name: str) -> None:
    make, faults, rule = MANY[name]
    found = checked(make(40))
    assert counted(found) == pytest.approx(faults(40), rel=0.3)
    assert len(found.findings) <= 2 * 10 + 2
    (last,) = (each for each in found.findings if each.times > 1)
    assert last.rule.name == rule
    assert str(last.message) == f"there are about {last.times} more faults like these in the file"
    assert found.loads is (rule == "ambiguous-scalar")


@pytest.mark.usefixtures("few")
def test_what_is_well_among_many_faults_is_read() -> None:
    text = rows("{}")(40) + "waivers: [{rule: stage-order, object: x, until: 2027, reason: y}]\n"
    register = checked(text).loaded.register
    assert len(register.waivers) == 1
    assert not register.whole  # the names of the others are not known


def test_the_limit_is_well_above_what_is_printed() -> None:
    assert MOST >= 5 * 1000


def test_a_long_line_is_held_once_however_many_findings_stand_in_it() -> None:
    found = checked(f"{HEAD}standards: [" + "[], " * 20 + "]\n")
    lines = [found.loaded.source_line(each) for each in found.findings]
    assert len(lines) == 20
    assert all(each is lines[0] for each in lines)
