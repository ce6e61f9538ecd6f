"""Values and keys that can mean one thing only, and those that cannot."""

from __future__ import annotations

from typing import Any

import pytest

from sdtstd.loading.repairs import only_near, repair, sure_keys
from sdtstd.nearest import Nearest

CODE, URL, TYPE = "invalid_code", "invalid_url", "wrong_type"
COUNT, NUMBER, FLAG = ({"scalar": name} for name in ("count", "number", "flag"))
NAMES = ("official", "index", "copy", "press")


@pytest.mark.parametrize(
    ("kind", "context", "written", "meant"),
    [
        (TYPE, COUNT, "１００", "100"),
        (TYPE, COUNT, "12,000", "12000"),
        (TYPE, COUNT, "12，000", "12000"),
        (TYPE, COUNT, "1,200,000", "1200000"),
        (TYPE, COUNT, "12,00", None),
        (TYPE, COUNT, "100项", None),
        (TYPE, NUMBER, "８３．９７", "83.97"),
        (TYPE, NUMBER, "1,200,000.5", "1200000.5"),
        (TYPE, NUMBER, "12,000", None),  # a comma may be that of decimals
        (TYPE, NUMBER, "80%", None),
        (TYPE, FLAG, "True", "true"),
        (TYPE, FLAG, "ＮＯ", "false"),
        (TYPE, FLAG, "maybe", None),
        (TYPE, {"scalar": "time_zone"}, "Asia", None),
        (CODE, {}, "DВ31/Т 1311-2021", "DB31/T 1311-2021"),  # Cyrillic
        (CODE, {}, "DB31/T 1311-2021。", "DB31/T 1311-2021"),
        (CODE, {}, "DB31/T 9001号", None),
        (URL, {}, "https：／／example．org/a", "https://example.org/a"),
        (URL, {}, " <https://example.org/a> ", "https://example.org/a"),
        (URL, {}, "https：//example.org/（附件）", "https://example.org/（附件）"),
        (URL, {}, "www.example.org", None),
        ("enum", {"expected": "'official', 'index' or 'copy'"}, "Official", "official"),
        ("enum", {"expected": "'official', 'index' or 'copy'"}, "ｃｏｐｙ", "copy"),
        ("enum", {"expected": "'official', 'index' or 'copy'"}, "offical", "official"),
        ("enum", {"expected": "'official', 'index' or 'copy'"}, "book", None),
        ("string_type", {}, "x", None),
    ],
)
def test_a_value_with_one_reading(
    kind: str, context: dict[str, Any], written: str, meant: str | None
) -> None:
    assert repair(kind, context, written, Nearest()) == meant


def test_what_is_no_text_is_left() -> None:
    assert repair(TYPE, COUNT, None, Nearest()) is None
    assert repair(TYPE, COUNT, ["12,000"], Nearest()) is None


@pytest.mark.parametrize(
    ("written", "known", "meant"),
    [
        ("Title", ("title", "title_en"), "title"),
        ("title-en", ("title", "title_en"), "title_en"),
        ("titel", ("title", "title_en"), "title"),
        ("title_cn", ("title", "title_en"), None),  # two are near
        ("note_en", ("note",), None),  # a name of its own
        ("x" * 81, ("x" * 80,), None),
    ],
)
def test_a_name_with_one_candidate(written: str, known: tuple[str, ...], meant: str | None) -> None:
    assert only_near(written, known, Nearest()) == meant


def test_keys_that_are_given_or_meant_twice_are_left() -> None:
    known = ("title", "topics")
    assert sure_keys(known, {}, ["titel", "topcis"], Nearest()) == {
        "titel": "title",
        "topcis": "topics",
    }
    assert sure_keys(known, {"title"}, ["titel"], Nearest()) == {}
    assert sure_keys(known, {}, ["titel", "tilte"], Nearest()) == {}
