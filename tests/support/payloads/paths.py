"""The paths of the scalars that a data file holds, written as those of the models are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


def paths_of(data: dict[str, Any]) -> set[str]:
    """Give the path of every scalar but the version."""
    return set(_below("", {key: value for key, value in data.items() if key != "version"}))


def _below(path: str, value: object) -> Iterator[str]:
    if isinstance(value, dict):
        kind = f"<{value['kind']}>" if path == "plans[].targets[]" else ""
        for key, each in value.items():
            yield from _below(f"{path}{kind}.{key}".removeprefix("."), each)
    elif isinstance(value, list):
        for each in value:
            yield from _below(f"{path}[]", each)
    else:
        yield path
