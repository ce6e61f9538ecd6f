"""What pydantic makes of an entry that is not read as usual: the entry, or everything wrong in it.

Pydantic gets a model of its own for each of ours, made when it is asked for, since few runs need
one: importing pydantic and building the models takes longer than checking a small register.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Any

from sdtstd.model.fields import Field, fields_of
from sdtstd.model.reading import made

if TYPE_CHECKING:
    from pydantic import BaseModel, GetCoreSchemaHandler, TypeAdapter


def judged(model: Any, raw: object) -> Any:
    """Give the entry that a mapping is.

    Raises:
        ValidationError: it is none; with every fault.
    """
    return _adapter(model).validate_python(raw)


@cache
def _adapter(model: Any) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(model)


def twin(model: type) -> type[BaseModel]:
    """Give pydantic's own model of the fields of a model."""
    return _twin(model)


@cache
def _twin(model: type) -> type[BaseModel]:
    from pydantic import ConfigDict, create_model

    made: Any = {name: (each.kind, _field(each)) for name, each in fields_of(model).items()}
    strict = ConfigDict(extra="forbid")
    return create_model(model.__name__, __config__=strict, __module__=model.__module__, **made)


def _field(field: Field) -> object:
    from pydantic import Field as Declared

    return Declared(default=field.default, alias=None if field.key == field.name else field.key)


def core_schema_of(model: type, handler: GetCoreSchemaHandler) -> Any:
    """Tell pydantic how to read a model: by its twin, then into the model itself."""
    from pydantic_core import core_schema

    twin_schema = handler.generate_schema(twin(model))
    return core_schema.no_info_after_validator_function(partial(_made, model), twin_schema)


def _made(model: Any, twin: BaseModel) -> Any:
    values = vars(twin)
    unfit = getattr(model, "unfit", None)
    fault = unfit(values) if unfit else None
    if fault is not None:
        raise fault
    return made(model, {name: values[name] for name in twin.model_fields_set})
