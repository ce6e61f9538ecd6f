"""The leaves that a new standard is likely to be about, by what was told of it."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from sdtstd.codes import canonical
from sdtstd.diagnostics import Message, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sdtstd.cli.adding.told import Value
    from sdtstd.cli.asking import Asker
    from sdtstd.measure.suggestions.suggesting import Suggestion
    from sdtstd.model.register import Register


def likely_leaves(register: Register, values: Mapping[str, Value]) -> tuple[Suggestion, ...]:
    """Give the likeliest leaves of a standard of these values, best first; none without a title."""
    from sdtstd.measure.suggestions.suggesting import Suggestions

    codes = [
        word for key in ("code", "joint_codes", "replaces") for word in _words(values.get(key))
    ]
    title = " ".join(_words(values.get("title")))
    return Suggestions(register).of(title, _words(values.get("organizations")), codes)


def surest_leaf(register: Register, values: Mapping[str, Value]) -> Suggestion | None:
    """Give the leaf that can be offered where nobody chooses, if there is one."""
    from sdtstd.measure.suggestions.suggesting import surest

    return surest(likely_leaves(register, values))


def show_likely(register: Register, values: Mapping[str, Value], asker: Asker) -> None:
    """Show somebody who is asked for topics the likeliest leaves, where there are any."""
    from sdtstd.views.suggested import leaf_words

    found = [leaf_words(each, asker.tell) for each in likely_leaves(register, values)]
    if found:
        lines = (Message("  {words}", (("words", each),)) for each in found)
        asker.explain(say("likely topics:"), *lines)


def placing_line(likely: Suggestion, values: Mapping[str, Value], *, dry_run: bool) -> Message:
    """Say which leaf is likeliest, and how the standard gets it."""
    from sdtstd.views.suggested import worded_score

    leaf = likely.leaf.id
    gaps = {"leaf": leaf, "score": worded_score(likely.score)}
    if dry_run:
        return say("no topic is told; likely {leaf} ({score}): --topic {leaf}", **gaps)
    name = shlex.quote(canonical(str(values.get("code") or values["id"])))
    return say(
        "at no topic; likely {leaf} ({score}): sdtstd set {name} topics={leaf}", **gaps, name=name
    )


def _words(value: Value) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())
