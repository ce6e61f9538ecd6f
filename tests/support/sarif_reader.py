"""Two public readers of SARIF 2.1.0, made strict.

sarif-om (Microsoft) was generated from the OASIS schema: its classes name every property that
an object may have, and those that it must have. sarif-pydantic has the types of the values.
"""

from __future__ import annotations

import json
from functools import cache
from inspect import Parameter, signature
from typing import TYPE_CHECKING, Any

import sarif_om  # type: ignore[import-untyped]
from sarif_pydantic import Sarif  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_OPEN = ("partialFingerprints", "properties")  # of any names
_ONE, _LIST, _NAMED = "one", "list", "named"
_INSIDE: dict[str, Callable[[Any], Iterable[Any]]] = {
    _ONE: lambda value: [value],
    _LIST: list,
    _NAMED: lambda value: list(value.values()),
}
# What an object holds that is an object of the schema itself.
_BELOW: dict[str, dict[str, tuple[str, str]]] = {
    "SarifLog": {"runs": (_LIST, "Run")},
    "Run": {
        "tool": (_ONE, "Tool"),
        "invocations": (_LIST, "Invocation"),
        "originalUriBaseIds": (_NAMED, "ArtifactLocation"),
        "results": (_LIST, "Result"),
    },
    "Tool": {"driver": (_ONE, "ToolComponent")},
    "ToolComponent": {"rules": (_LIST, "ReportingDescriptor")},
    "ReportingDescriptor": {
        "shortDescription": (_ONE, "MultiformatMessageString"),
        "fullDescription": (_ONE, "MultiformatMessageString"),
        "help": (_ONE, "MultiformatMessageString"),
        "defaultConfiguration": (_ONE, "ReportingConfiguration"),
    },
    "Invocation": {"toolExecutionNotifications": (_LIST, "Notification")},
    "Notification": {"message": (_ONE, "Message")},
    "Result": {"message": (_ONE, "Message"), "locations": (_LIST, "Location")},
    "Location": {"physicalLocation": (_ONE, "PhysicalLocation")},
    "PhysicalLocation": {
        "artifactLocation": (_ONE, "ArtifactLocation"),
        "region": (_ONE, "Region"),
    },
    "ArtifactLocation": {"description": (_ONE, "Message")},
}


def read_sarif(text: str) -> dict[str, Any]:
    """Read a log; fail on unknown or missing properties, and on wrong types."""
    log: dict[str, Any] = json.loads(text)
    assert log["version"] == "2.1.0"
    _hold("SarifLog", log)
    Sarif.model_validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def _hold(kind: str, value: dict[str, Any]) -> None:
    names, needed = _properties(kind)
    assert set(value) <= names, (kind, set(value) - names)
    assert needed <= set(value), (kind, needed - set(value))
    for key, each in value.items():
        shape, below = _BELOW.get(kind, {}).get(key, ("", ""))
        for one in _INSIDE[shape](each) if shape else ():
            _hold(below, one)
        assert shape or not _holds_objects(each) or key in _OPEN, (kind, key)


@cache
def _properties(kind: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give the properties that an object may have, and those that it must have."""
    made = getattr(sarif_om, kind)
    names = {each.name: each.metadata["schema_property_name"] for each in made.__attrs_attrs__}
    parameters = signature(made).parameters.items()
    needed = {names[name] for name, each in parameters if each.default is Parameter.empty}
    return frozenset(names.values()), frozenset(needed)


def _holds_objects(value: object) -> bool:
    listed = value if isinstance(value, list) else [value]
    return any(isinstance(each, dict) for each in listed)
