"""The committed schema: valid, described in both languages, and named by the data files."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft7Validator

from sdtstd.catalogue import translator
from sdtstd.checks import rules
from sdtstd.loading import load
from sdtstd.loading.path import fields
from sdtstd.model.base import Part
from sdtstd.model.meanings import MEANINGS, NAMES, SECTIONS
from sdtstd.model.sections import KEYS
from support.runner_port import commands
from support.runs import inside, register
from support.schema_readers import DATA, EXAMPLE, ROOT, SCHEMA, faults, read, schema

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(sys.executable).parent
CHINESE = re.compile("[\u4e00-\u9fff]")


def run(*words: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [HERE / words[0], *words[1:]], cwd=cwd, capture_output=True, text=True, check=False
    )


def below(model: type[Part]) -> Iterator[type[Part]]:
    yield model
    for each in model.__subclasses__():
        yield from below(each)


def test_it_is_a_schema_of_draft_7() -> None:
    Draft7Validator.check_schema(schema())
    assert schema()["$schema"] == "http://json-schema.org/draft-07/schema#"
    done = run("check-jsonschema", "--check-metaschema", str(SCHEMA))
    assert done.returncode == 0, done.stdout


def test_every_key_of_every_model_has_its_meaning() -> None:
    assert set(SECTIONS) == set(KEYS)
    assert set(MEANINGS) == set(NAMES)
    public = {each for each in below(Part) if not each.__subclasses__()}
    assert {each for each in public if each.__module__.startswith("sdtstd.")} == set(MEANINGS)
    for model, keys in MEANINGS.items():
        assert set(keys) == set(fields(model)), model


def test_every_meaning_is_a_sentence_in_both_languages() -> None:
    tell = translator("zh")
    for each in (SECTIONS, *MEANINGS.values()):
        for key, meaning in each.items():
            assert meaning.text[0].isupper(), key
            assert meaning.text.endswith("."), key
            assert CHINESE.search(meaning.translated(tell)), key
            assert meaning.translated(tell).endswith("。"), key


def properties(node: Any) -> Iterator[tuple[str, Any]]:
    """Give every key that is defined with its schema, not those of conditions."""
    if isinstance(node, dict):
        for step, each in node.items():
            if step == "properties":
                yield from each.items()
            if step not in {"if", "then"}:
                yield from properties(each)
    elif isinstance(node, list):
        for each in node:
            yield from properties(each)


def test_every_key_of_the_schema_is_described_in_both_languages() -> None:
    found = list(properties(schema()))
    assert len(found) > 100
    for key, each in found:
        assert re.match("[A-Z].*[.] .*。$", each["description"]), key


def test_the_shipped_register_and_the_example_fit_for_check_jsonschema() -> None:
    files = [str(each) for each in (*DATA, *EXAMPLE)]
    done = run("check-jsonschema", "--schemafile", str(SCHEMA), *files)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("reader", ["editor", "all text"])
def test_they_fit_however_they_are_read(reader: str) -> None:
    for each in (*DATA, *EXAMPLE):
        assert faults(read(each.read_text("utf-8"), reader)) == []


def test_each_data_file_names_the_schema() -> None:
    assert DATA
    for each in DATA:
        line = each.read_text("utf-8").split("\n", 1)[0]
        named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", line)
        assert named, each
        assert (each.parent / named[1]).resolve() == SCHEMA


def test_the_topics_and_targets_of_the_register_are_offered() -> None:
    register = load(ROOT / "data").register
    offered = {name: schema()["definitions"][name]["anyOf"][1] for name in ("topic", "target")}
    assert set(offered["topic"]["enum"]) == set(register.places)
    assert offered["target"]["enum"] == [each.id for each in register.targets]
    for each in offered.values():
        assert len(each["enum"]) == len(each["enumDescriptions"])
    checks = schema()["definitions"]["rule"]["anyOf"][1]["enum"]
    assert checks == [each.name for each in rules() if each.family >= 3]


def test_check_tells_a_stale_file_and_writing_mends_it(tmp_path: Path) -> None:
    file = tmp_path / "data.schema.json"
    generic = ("sdtstd", "schema", "--generic", "-o", str(file))
    assert run(*generic, "--check").returncode == 1
    assert not file.exists()
    assert run(*generic).returncode == 0
    assert run(*generic, "--check").returncode == 0
    file.write_text(file.read_text("utf-8").replace("draft-07", "draft-06"), "utf-8")
    done = run(*generic, "--check")
    assert done.returncode == 1
    assert "draft-06" in done.stdout


def test_without_a_register_the_schema_is_generic(tmp_path: Path) -> None:
    anywhere = run("sdtstd", "schema", cwd=tmp_path)
    assert anywhere.returncode == 0
    assert anywhere.stdout == run("sdtstd", "schema", "--generic").stdout
    assert "foundation/data" not in anywhere.stdout
    assert run("sdtstd", "schema", "--data", "nowhere", cwd=tmp_path).returncode == 2


def test_a_title_in_it_is_no_command_of_a_runner(tmp_path: Path) -> None:
    title = "##[add-path]x"
    text = (EXAMPLE[0].read_text("utf-8")).replace("数据收集存储", f"'{title}'")
    written = inside("schema", "--data", str(register(tmp_path, text))).out
    assert commands(written) == []
    assert title in json.dumps(json.loads(written))
