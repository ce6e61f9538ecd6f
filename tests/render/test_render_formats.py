"""The table of formats: every row can be written, by one signature, and is offered as it says."""

from __future__ import annotations

import inspect
from datetime import date
from types import NoneType
from typing import get_args, get_type_hints

import pytest

from sdtstd.catalogue import translator
from sdtstd.cli.formats import AUTO
from sdtstd.cli.outline import every_command
from sdtstd.cli.program import CHANGE, COMMANDS
from sdtstd.measure.snapshot import Snapshot
from sdtstd.render.formats import FOR_PEOPLE, Format, Of
from sdtstd.render.look import Look
from sdtstd.render.voice import Voice
from sdtstd.verify.checked import find
from sdtstd.views.check import check_report
from sdtstd.views.status import status_report
from support.registers import loaded
from support.writing import standard, standards

DAY = date(2026, 11, 22)
LOADED = loaded(standards(standard(), standard(stages="{publication: 2021}")))
CHECK = check_report(find(LOADED, DAY), None)
STATUS = status_report(Snapshot(LOADED.register, DAY), ())
LOOK = Look(Voice("zh", translator("zh")))


@pytest.mark.parametrize("form", Format)
def test_a_row_has_an_ending_and_a_function_of_the_one_signature(form: Format) -> None:
    assert form.ending.startswith(".")
    signature = inspect.signature(form.renderer())
    annotations = [each.annotation for each in signature.parameters.values()]
    assert (annotations, signature.return_annotation) == (["Report", "Look"], "Inert")


@pytest.mark.parametrize("form", Format)
def test_it_writes_what_it_says(form: Format) -> None:
    text = form.renderer()(CHECK, LOOK)
    assert "SDT202" in text
    assert text.endswith("\n")
    if form.of is Of.REPORTS:
        assert "format_version" in form.renderer()(STATUS, LOOK) or form is not Format.JSON
        assert form.renderer()(STATUS, LOOK) != text


def test_no_two_formats_write_the_same() -> None:
    texts = {form.renderer()(CHECK, LOOK) for form in Format}
    assert len(texts) == len(Format)


def offered(command: str) -> list[str]:
    option = get_type_hints(COMMANDS[command].run).get("form")
    if option is None:
        return []
    kinds = [each for each in get_args(option) or (option,) if each is not NoneType]
    return [str(each) for kind in kinds for each in kind]


def test_every_command_that_shows_offers_the_formats_of_reports() -> None:
    of_reports = [each.value for each in Format if each.of is Of.REPORTS]
    assert offered("check") == [AUTO, *Format]
    changing = {name for name, each in COMMANDS.items() if each.heading == CHANGE}
    changing -= {"import"}  # it shows what it would change
    assert offered("history") == [*of_reports, "csv"]
    assert offered("report") == [*of_reports, "html"]
    for command in set(COMMANDS) - {"check", "export", "history", "report", "schema"} - changing:
        assert offered(command) == of_reports, command
    for command in changing:
        assert offered(command) == [], command


@pytest.mark.parametrize("form", Format)
def test_the_limit_of_findings(form: Format) -> None:
    assert form.limit(None) in (None, FOR_PEOPLE)
    assert form.limit(3) in (None, 3)
    assert (form.limit(3) is None) == (form is Format.GITHUB)


def test_the_command_line_knows_every_command_of_the_table() -> None:
    assert set(every_command()) == set(COMMANDS)
