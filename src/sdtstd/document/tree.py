"""What a YAML text becomes: text, None, mappings and sequences.

Those that libyaml told of know their node numbers.

Nodes are numbered in preorder: a mapping itself, then key, value, key, value ...; a sequence
itself, then its items. The root is 0. `sdtstd.document.nodes` turns numbers into offsets.
"""

from __future__ import annotations

from typing import TypeAlias


class Mapping(dict[str, "Value"]):
    """Keys (in NFC) and values in the order of the file.

    A dict, so that pydantic takes it in strict mode. `node` is its own number, `after` the
    number after its last descendant.
    """

    __slots__ = ("after", "node")

    node: int
    after: int


class Sequence(list["Value"]):
    """Items in the order of the file; `node` and `after` as in a Mapping."""

    __slots__ = ("after", "node")

    node: int
    after: int


Value: TypeAlias = "str | dict[str, Value] | list[Value] | None"
Tree: TypeAlias = "dict[str, Value]"
