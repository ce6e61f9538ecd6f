"""The data format as a JSON Schema, for editors and other tools; made from the models.

The schema is draft 7, which all of them read. It says less than `check`: keys, kinds of values
and what must stand together, but nothing that needs two entries or a calendar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.schema.file import data_schema
from sdtstd.schema.names import names_of
from sdtstd.sinks.json_text import json_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sdtstd.diagnostics import Message, Rule
    from sdtstd.model.register import Register
    from sdtstd.sinks.inert import Inert

__all__ = ["data_schema", "schema_text"]


def schema_text(
    register: Register | None, rules: Iterable[Rule], translate: Callable[[str], str]
) -> Inert:
    """Give the text of the schema file, each key described in English and in the other language.

    With a register its topics, targets and the rules to be waived are offered by name.
    """

    def tell(message: Message) -> str:
        english, other = str(message), message.translated(translate)
        return english if english == other else f"{english} {other}"

    schema = data_schema(names_of(register, rules, tell), tell)
    return json_file(schema)
