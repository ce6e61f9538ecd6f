"""The pattern of codes lets every written form pass that the tool reads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sdtstd.codes import Level
from support.schema_readers import schema

TESTS = Path(__file__).parents[1]
LEVELS = {level.value for level in Level}
FORMS = [
    row[0]
    for table in ("code_forms.tsv", "codes/code_strings.tsv")
    for line in (TESTS / table).read_text("utf-8").splitlines()
    if not line.startswith("#") and LEVELS.intersection(row := line.split("\t"))
]
ODD = [
    "GB/T 1.1-2020(2021年版)",
    "《GB/T 1.1—2020》",
    "ＧＢ／Ｔ １．１—２０２０",
    "ISO 9001:2015/Amd 1:2024",
    "IEC 62304:2006+A1:2015",
    "GB/T 19001—2016／ISO 9001：2015",
]


@pytest.mark.parametrize("form", [*FORMS, *ODD])
def test_every_form_of_a_code_fits(form: str) -> None:
    definitions = schema()["definitions"]
    assert re.search(definitions["code"]["pattern"], form)
    assert re.search(definitions["reference"]["pattern"], form)


@pytest.mark.parametrize("text", ["", "沪府办发〔2022〕5号", "DB31/T 9001号", "2022", "abc"])
def test_what_is_no_code_does_not(text: str) -> None:
    assert not re.search(schema()["definitions"]["code"]["pattern"], text)
