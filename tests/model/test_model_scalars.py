"""One object a scalar: what a key takes is read, mended and shown to editors from it alone."""

from __future__ import annotations

from typing import Annotated, Any

import pytest
from pydantic import BaseModel, ValidationError

from sdtstd.catalogue import translator
from sdtstd.diagnostics import say
from sdtstd.loading.wrong_type import tell_wrong_type
from sdtstd.model.scalar import Scalar
from sdtstd.model.scalars import SCALARS
from sdtstd.nearest import Nearest
from sdtstd.schema import data_schema, shapes
from sdtstd.schema.names import Names

UNKNOWN = Scalar("colour", say("colour"), say("a colour"), say("write red"), {"pattern": "^red$"})


@pytest.mark.parametrize("scalar", SCALARS.values(), ids=lambda each: each.name)
def test_a_scalar_is_named_mended_and_defined(scalar: Scalar) -> None:
    translate = translator("zh")
    for message in (scalar.title, scalar.meant, scalar.hint):
        assert message.translated(translate)
    schema: dict[str, Any] = data_schema(Names(), str)
    defined = schema["definitions"][scalar.name]
    assert defined["pattern"] == scalar.pattern
    assert scalar.read or defined["type"] in ("string", ["string", "number", "boolean"])


@pytest.mark.parametrize("scalar", SCALARS.values(), ids=lambda each: each.name)
@pytest.mark.parametrize("value", [["a", "list"], "!"])
def test_what_it_refuses_is_told_with_its_own_hint(scalar: Scalar, value: object) -> None:
    model = type("Model", (BaseModel,), {"__annotations__": {"key": Annotated[object, scalar]}})
    try:
        model(key=value)
    except ValidationError as error:
        (found,) = error.errors(include_url=False)
        if found["type"] in ("invalid_date", "invalid_code", "invalid_url"):
            return  # these have rules of their own
        rule, message, hint = tell_wrong_type(found["type"], found.get("ctx", {}), value, Nearest())
        assert rule.name == "wrong-type"
        assert hint.text != "docs/data.md says what it holds"
        assert "another kind of value" not in str(message)
    else:
        assert value == "!"
        assert scalar.read is None


def test_a_scalar_that_is_not_of_the_table_has_no_schema() -> None:
    class Painted(BaseModel):
        colour: Annotated[str, UNKNOWN]

    told = Painted.model_json_schema()["properties"]["colour"]
    assert told["scalar"] == "colour"
    with pytest.raises(KeyError, match="colour"):
        shapes._value(told)


def test_a_value_that_is_no_scalar_at_all_has_no_schema() -> None:
    class Loose(BaseModel):
        anything: Any
        number: float

    for told in Loose.model_json_schema()["properties"].values():
        with pytest.raises(LookupError):
            shapes._value(told)
