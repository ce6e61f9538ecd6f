"""The data format as a JSON Schema, for editors and other tools; made from the models.

The schema is draft 7, which all of them read. It says less than `check`: keys, kinds of values
and what must stand together, but nothing that needs two entries or a calendar.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sdtstd.schema.file import data_schema
from sdtstd.schema.names import Names, names_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.diagnostics import Message

__all__ = ["Names", "data_schema", "names_of", "schema_text"]


def schema_text(names: Names, translate: Callable[[str], str]) -> str:
    """Give the text of the schema file, each key described in English and in the other language."""

    def tell(message: Message) -> str:
        english, other = str(message), message.told(translate)
        return english if english == other else f"{english} {other}"

    return json.dumps(data_schema(names, tell), ensure_ascii=False, indent=2) + "\n"
