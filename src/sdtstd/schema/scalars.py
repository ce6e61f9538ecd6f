"""The scalars of the data files as editors see them.

`patternErrorMessage` is what VS Code shows in place of the pattern.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.model.scalars import SCALARS, TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

    from sdtstd.diagnostics import Message
    from sdtstd.model.scalar import Scalar
    from sdtstd.schema.names import Names

Schema = dict[str, object]


def scalars(names: Names, tell: Callable[[Message], str]) -> dict[str, Schema]:
    """Give the definition of each scalar by its name."""
    offered = {"topic": names.topics, "target": names.targets, "rule": names.rules}
    return {
        each.name: _offering(offered.get(each.name, {}), _editor(each, tell))
        for each in SCALARS.values()
    }


def _editor(scalar: Scalar, tell: Callable[[Message], str]) -> Schema:
    if scalar.pattern == TEXT.pattern:  # it forbids an empty text only, and needs no hint
        return dict(scalar.editor)
    first = {key: scalar.editor[key] for key in ("type", "pattern")}
    return {**first, "patternErrorMessage": tell(scalar.hint), **scalar.editor}


def _offering(names: dict[str, str], schema: Schema) -> Schema:
    """Offer names where there are any; a name written since then passes too."""
    if not names:
        return schema
    known = {"enum": list(names), "enumDescriptions": list(names.values())}
    return {"anyOf": [schema, known]}
