"""Numbers in the documents: each is held to a run, a wrong digit in any of them is refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from documents.asserted import CLAIM, with_numbers
from documents.assessments import ROWS, Row, assessed
from sdtstd.loading import load
from sdtstd.measure.assessment import Assessment

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "tools" / "documents" / "templates"
PAGES = ("numbers.md", "numbers.zh-CN.md")
# Numbers of definitions, not of results: bounds, units, the forms of dates, the versions of words.
DEFINITIONS = {"0", "0.60", "0.95", "1", "10", "100", "30.4375", "400", "50", "80", "90"}
NAMES = re.compile(
    r"(?:DB31|GB)/T [0-9]+(?:-[0-9]{4})?|`[^`]*`|\{\{.*?\}\}|2022-01-01 (?:to|至) \S+"
)


def claims(page: str) -> list[str]:
    return [found[0] for found in CLAIM.finditer((TEMPLATES / page).read_text("utf-8"))]


@pytest.mark.parametrize("page", PAGES)
def test_no_number_of_a_result_is_held_by_nothing(page: str) -> None:
    prose = NAMES.sub("", CLAIM.sub("", (TEMPLATES / page).read_text("utf-8")))
    loose = set(re.findall(r"[0-9]+(?:[.-][0-9]+)*", prose))
    assert loose <= DEFINITIONS


@pytest.mark.parametrize("page", PAGES)
def test_a_wrong_digit_in_any_claim_is_refused(page: str) -> None:
    tried = 0
    for claim in claims(page):
        written, held_to = claim.removeprefix("[[").removesuffix("]]").split(" = ", 1)
        assert with_numbers(claim, page) == written
        for digit in re.finditer("[0-9]", written):
            at, other = digit.start(), str((int(digit[0]) + 1) % 10)
            wrong = f"[[{written[:at]}{other}{written[at + 1 :]} = {held_to}]]"
            with pytest.raises((AssertionError, ZeroDivisionError)):
                with_numbers(wrong, page)
            tried += 1
    assert tried > 100


def test_the_claims_of_both_languages_are_the_same() -> None:
    english, chinese = (sorted(each.replace("÷", "/") for each in claims(page)) for page in PAGES)
    assert english == chinese


@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md"])
def test_the_size_of_the_register_in_the_readme(page: str) -> None:
    register = load(ROOT / "data").register
    counts = (len(register.standards), len(register.plans), len(register.targets))
    written = re.search(r"沪府办发〔2022〕5号.*?([0-9]+).*?([0-9]+).*?([0-9]+)", text_of(page))
    assert written is not None
    assert tuple(map(int, written.groups())) == counts


def text_of(page: str) -> str:
    return (ROOT / page).read_text("utf-8").replace("\n", " ")


EVERY = {each.value for each in Assessment}


@pytest.mark.parametrize("kind", ROWS)
def test_every_assessment_of_a_kind_has_its_smallest_example(kind: str) -> None:
    never = {
        "standards": {"met-late", "pending"},
        "pilots": {"met-late", "pending"},
        "indicator": set(),
        "milestone": {"not-started", "no-data", "on-track", "behind", "far-behind", "missed"},
    }
    assert {row.assessment for row in ROWS[kind]} == EVERY - never[kind]
    for row in ROWS[kind]:
        assert assessed(kind, row).assessment == row.assessment


def test_an_example_that_is_assessed_otherwise_is_refused() -> None:
    wrong = Row("met", "2022-07-01", held=("publication: 2022-05-10",))
    with pytest.raises(AssertionError, match=r"behind|on-track"):
        assessed("standards", wrong)
