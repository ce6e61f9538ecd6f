"""What is drawn from a tree is most often a tree, and any bytes can be changed."""

from __future__ import annotations

import random

import yaml

from hostile import corpus, guiding, trees
from hostile.emitting import emitted
from support.runs import EXAMPLE


def test_a_changed_tree_can_still_be_read() -> None:
    data = (EXAMPLE / "targets.yaml").read_bytes()
    known = yaml.load(data, yaml.CBaseLoader)
    drawn = [guiding.as_tree(data, random.Random(seed)) for seed in range(40)]
    read = [yaml.load(each, yaml.CBaseLoader) for each in drawn]
    assert sum(each != known for each in read) > 30


def test_any_bytes_can_be_changed() -> None:
    for n, path in enumerate(corpus.YAML.values()):
        data = path.read_bytes()
        assert any(guiding.changed(data, n + seed) != data for seed in range(10)), path


def test_what_is_emitted_is_the_tree() -> None:
    for register in trees.registers():
        for name, tree in register.items():
            for seed in range(5):
                text = emitted(tree, random.Random(seed))
                assert yaml.load(text, yaml.CBaseLoader) == tree, name
