"""The findings of a register in every format, each read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.render.formats import Format
from sdtstd.render.look import Look
from sdtstd.render.text.style import Style
from sdtstd.verify.checked import find
from sdtstd.views.check import check_report
from support.payloads.finding_readers import FINDING_READERS
from support.payloads.readers import acting, forged, on_screen
from support.payloads.report_readers import REPORT_READERS, VOICE
from support.payloads.reports import DAY

if TYPE_CHECKING:
    from sdtstd.loading import Loaded


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
