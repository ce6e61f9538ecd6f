"""Every payload in every field of the data, in every report and format, read back by others."""

from __future__ import annotations

import pytest

from sdtstd.render.links import Links
from sdtstd.render.look import Look
from sdtstd.render.text.style import Style
from sdtstd.render.text.terminal import render_terminal
from support.examples import examples
from support.payloads.fields import every_field
from support.payloads.paths import paths_of
from support.payloads.readers import acting, forged, on_screen
from support.payloads.register import LOADABLE, SHARES, brought, loadable
from support.payloads.report_readers import REPORT_READERS, VOICE
from support.payloads.reports import Share

OURS = "https://example.org/r/blob/0/"
# All shares bring every payload to every field; the gate takes two of them.
CHOSEN = range(0, SHARES, 1 if examples(1) > 1 else 8)


@pytest.mark.parametrize("number", CHOSEN)
def test_every_report_is_read_back_as_what_the_data_says(number: int) -> None:
    share = Share(number)
    links = Links(share.loaded.line_of, OURS)
    for n, (command, report) in enumerate(share.reports()):
        for form, read in REPORT_READERS.items():
            text = form.renderer()(report, Look(VOICE, links=links))
            name = f"{command} as {form}, {n}"
            read(text, report, links, name)
            assert forged(text) == [], name
            assert acting(text) == [], name


@pytest.mark.parametrize("number", CHOSEN[1::4])
def test_a_terminal_shows_characters_and_no_runner_sees_a_command(number: int) -> None:
    for n, (command, report) in enumerate(Share(number).reports()):
        if command in ("show", "explain") and n % 9:
            continue
        for colour in (True, False)[: 2 if n < 3 else 1]:
            text = render_terminal(report, VOICE, Style(width=20 + n % 100, colour=colour))
            bare = on_screen(text)
            assert ("\x1b" in text) == colour, command
            assert acting(bare) == [], command
            assert forged(text) == forged(bare) == [], command


def test_every_payload_stands_in_every_free_field_but_those_of_the_system() -> None:
    texts = {field: each for field, each in brought(loadable).items() if field.free}
    free = {field: each for field, each in texts.items() if field.scalar != "url"}
    assert len(free) > 100
    missed = {field.path for field, each in free.items() if not each.issuperset(LOADABLE)}
    ours = {f"system.columns[].{each}" for each in ("column", "title", "title_en")}
    assert missed == {"system.title", "system.title_en", *ours}  # one in a register


def test_a_register_that_loads_has_every_field_of_the_models() -> None:
    share = Share(0)
    assert share.checked.loads
    assert paths_of(share.data) == {each.path for each in every_field()}
