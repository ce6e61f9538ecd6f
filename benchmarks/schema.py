"""A JSON schema of the data files for check-jsonschema, while docs/schema has none.

python benchmarks/schema.py FILE
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pydantic.json_schema import models_json_schema

from sdtstd.loading.sections import LISTS
from sdtstd.model.system import System

if TYPE_CHECKING:
    from pydantic import BaseModel


def data_schema() -> dict[str, object]:
    """Give the schema of one data file, from the models."""
    models: dict[str, type[BaseModel]] = {**LISTS, "system": System}
    asked: list[tuple[type[BaseModel], Literal["validation"]]] = [
        (each, "validation") for each in models.values()
    ]
    chosen, shared = models_json_schema(asked)
    of = {key: chosen[model, "validation"] for key, model in models.items()}
    lists = {key: {"type": "array", "items": of[key]} for key in LISTS}
    return {
        "type": "object",
        "properties": {"version": {"const": 1}, "system": of["system"], **lists},
        "required": ["version"],
        "additionalProperties": False,
        **shared,
    }


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(data_schema()), encoding="utf-8")
