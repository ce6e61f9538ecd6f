"""The schema and data files as other readers see them: editors, check-jsonschema, plain loaders."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft7Validator

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "docs" / "schema" / "data.schema.json"
DATA = sorted((ROOT / "data").rglob("*.yaml"))
EXAMPLE = sorted((ROOT / "tests" / "example" / "data").glob("*.yaml"))


class Editor(yaml.SafeLoader):
    """YAML 1.2 as VS Code reads it: no dates, no `NO`, no 12:30, and 010 is ten."""


def _int(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> int:
    return int(str(loader.construct_scalar(node)))


Editor.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("null", r"~?|null|Null|NULL", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+0123456789.")),
):
    _scalar = re.compile(rf"^(?:{_pattern})$")
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", _scalar, _first)
Editor.add_constructor("tag:yaml.org,2002:int", _int)

READERS: dict[str, Any] = {"editor": Editor, "all text": yaml.BaseLoader}


@cache
def schema() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(SCHEMA.read_text("utf-8"))
    return loaded


def faults(data: object) -> list[str]:
    """Give the messages of the schema; none where the data fits."""
    return [each.message for each in _validator().iter_errors(data)]


@cache
def _validator() -> Any:
    return Draft7Validator(schema())


def read(text: str, reader: str = "all text") -> Any:
    return yaml.load(text, READERS[reader])
