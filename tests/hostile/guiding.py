"""Changes of an input as a text or as a tree, for a fuzzer that has its own way to draw."""

from __future__ import annotations

import random

import yaml

from hostile import changes, texts
from hostile.emitting import emitted


def changed(data: bytes, seed: int) -> bytes:
    """Change bytes: a tree in one place where they are one, else a text in a few."""
    chance = random.Random(seed)
    return texts.damaged(data, chance) if chance.random() < 0.3 else as_tree(data, chance)


def as_tree(data: bytes, chance: random.Random) -> bytes:
    """Change what the bytes hold, so that most often they still load."""
    if b"*" in data:  # an alias may make a tree of any size
        return texts.damaged(data, chance)
    try:
        file = {"": yaml.load(data, yaml.CBaseLoader)}
    except (yaml.YAMLError, TypeError):  # a list for a key
        return texts.damaged(data, chance)
    if not isinstance(file[""], dict | list):
        return texts.damaged(data, chance)
    changes.changed(file, chance, changes.CHANGES)
    return emitted(file[""], chance).encode("utf-8", "surrogatepass")
