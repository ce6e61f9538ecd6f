"""Findings quote what is wrong: payloads where a date, an id, a code or a key should stand."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING

import pytest

from sdtstd.document import parse
from sdtstd.loading import assemble
from sdtstd.render.formats import Format
from sdtstd.render.look import Look
from sdtstd.render.text.style import Style
from sdtstd.verify.checked import find
from sdtstd.views.check import check_report
from support.examples import examples
from support.payloads.fields import every_field
from support.payloads.finding_readers import FINDING_READERS
from support.payloads.readers import acting, forged, on_screen
from support.payloads.register import (
    KEYS,
    REFUSED,
    SHARES,
    WRONG,
    register,
    with_strange_keys,
    written,
    wrong,
)
from support.payloads.report_readers import REPORT_READERS, VOICE
from support.payloads.reports import DAY, Share, read

if TYPE_CHECKING:
    from sdtstd.loading import Loaded

# All shares bring every payload to every field; the gate takes one.
CHOSEN = range(0, SHARES, 1 if examples(1) > 1 else SHARES)


@pytest.mark.parametrize("number", CHOSEN)
def test_what_does_not_load_is_quoted_and_read_back(number: int) -> None:
    data = with_strange_keys(register(number, wrong), cycle(KEYS[number * 26 :] + KEYS))
    hold_together(read(data), at_least=3_000)


@pytest.mark.parametrize("number", CHOSEN[:1])
def test_what_loads_is_quoted_and_read_back(number: int) -> None:
    hold_together(Share(number).loaded, at_least=300)


def test_what_no_file_may_hold_is_named_and_not_shown() -> None:
    texts = [written({"version": "1", text: "1", "pilots": [{"title": text}]}) for text in REFUSED]
    documents = [parse(text, f"data/{n:03}.yaml") for n, text in enumerate(texts)]
    loaded = assemble(documents)
    assert {each.at.file for each in loaded.faults} == {each.file for each in documents}
    hold_together(loaded, at_least=len(REFUSED))


@pytest.mark.parametrize("form", ["{}", "'{}'", '"{}', "{}:", "? {}", "[{}", "&{}", "!{}", "%{}"])
def test_what_is_no_yaml_is_named(form: str) -> None:
    """The raw text, not quoted: the source line is shown where the file can be read."""
    texts = [f"version: 1\nx: {form.format(each)}\n" for each in (*WRONG, *REFUSED)]
    documents = [parse(text, f"data/{n:03}.yaml") for n, text in enumerate(texts)]
    hold_together(assemble(documents), at_least=len(texts) // 2)


def hold_together(loaded: Loaded, at_least: int) -> None:
    """Write the findings in every format, and read them back."""
    checked = find(loaded, DAY)
    assert len(checked.findings) >= at_least
    report = check_report(checked, None)
    for form in Format:
        text = form.renderer()(report, Look(VOICE))
        if form in FINDING_READERS:
            FINDING_READERS[form](text, checked.findings)
        else:
            REPORT_READERS[form](text, report, None, f"check as {form}")
        assert acting(text) == [], form
        assert form is Format.GITHUB or forged(text) == [], form
    few = check_report(checked, 200)
    drawn = on_screen(Format.TEXT.renderer()(few, Look(VOICE, Style(60, colour=True))))
    assert acting(drawn) == forged(drawn) == []


def test_every_payload_stands_once_in_every_field() -> None:
    for field in every_field():
        if not field.path.endswith(".kind"):
            assert {wrong(field, n) for n in range(len(WRONG))} == set(WRONG)
