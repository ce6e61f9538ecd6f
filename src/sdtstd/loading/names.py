"""The names by which others may refer to an entry that could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.codes import CodeError, normalize_code
from sdtstd.model.readers import ID

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sdtstd.document import Tree, Value

_NAMES = ("id", "target", "rule")


def names_in(section: str, raw: Value) -> tuple[str, ...]:
    """Give every name, or that of the section where none can be read."""
    names = tuple(_names(raw)) if isinstance(raw, dict) else ()
    return (section,) if section == "system" or not names else names


def _names(raw: Tree) -> Iterator[str]:
    yield from _codes(raw)
    written = [(key, raw.get(key)) for key in _NAMES]
    names = [name for key, name in written if isinstance(name, str) and _is_name(key, name)]
    for name in names[:1]:
        yield name
        targets = raw.get("targets")
        for target in targets if isinstance(targets, list) else ():
            if isinstance(target, dict):
                yield f"{name}/{target.get('id')}"


def _is_name(key: str, written: str) -> bool:
    return key != "id" or ID.fullmatch(written) is not None


def _codes(raw: Tree) -> Iterator[str]:
    joint = raw.get("joint_codes")
    for written in (raw.get("code"), *(joint if isinstance(joint, list) else ())):
        if isinstance(written, str):
            try:
                yield normalize_code(written)
            except CodeError:
                continue
