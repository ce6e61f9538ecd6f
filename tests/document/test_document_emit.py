"""Values written as YAML: every reader takes them for the same value."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from sdtstd.document import parse
from sdtstd.document.emit import Inline, Plain, inline, lines
from support.examples import examples
from support.schema_readers import Editor
from support.splices.scalars import QUOTED, TEXTS

TEXT = st.sampled_from((*TEXTS, *QUOTED)) | st.text(
    "ab智𝄞é 0:#'\"\\-[]{},&*!%@|>~=.\n\t?", max_size=12
)
TREE: st.SearchStrategy[Any] = st.recursive(
    TEXT | st.none(),
    lambda below: (
        st.lists(below, max_size=4)
        | st.dictionaries(TEXT.filter(bool), below, max_size=4)
        | st.dictionaries(TEXT.filter(bool), below, max_size=4).map(Inline)
    ),
    max_leaves=12,
)


class _All:
    """Every key."""

    def __contains__(self, key: object) -> bool:
        return True


ALL = _All()

REFUSED = {"anchor-or-tag", "forbidden-character"}


@given(TREE)
@settings(max_examples=examples(300), deadline=None)
def test_every_reader_takes_it_for_the_same(tree: Any) -> None:
    root: Plain = {"a": tree}
    for text in ("\n".join(lines(root, ALL)) + "\n", inline(root, ALL) + "\n"):
        document = parse(text, "a.yaml")
        if document.faults:  # a key may not be `<<`, nor hold or begin with some spaces
            assert {fault.rule.name for fault in document.faults} <= REFUSED
            continue
        assert document.root == root
        assert yaml.load(text, yaml.SafeLoader) == root
        assert yaml.load(text, Editor) == root
        assert YAML(typ="safe", pure=True).load(text) == root
