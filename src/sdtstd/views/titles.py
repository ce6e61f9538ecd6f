"""Titles and names of what the data states, as cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.model.base import Shortened
from sdtstd.report import Name, Title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sdtstd.diagnostics import Message
    from sdtstd.model.base import Titled
    from sdtstd.model.plan import Plan
    from sdtstd.model.system import System


def title_of(thing: Titled) -> Title:
    """Give a title with its translation, and their short forms where it may have them."""
    if isinstance(thing, Shortened):
        return Title(thing.title, thing.title_en, thing.short, thing.short_en)
    return Title(thing.title, thing.title_en)


def name_of(thing: Titled) -> Name:
    """Give the title in the reader's language alone, the short one where there is one."""
    return Name(title_of(thing))


def name_of_all(
    plans: Sequence[Plan], system: System | None, otherwise: Message, *, short: bool = True
) -> Name | Message:
    """Give the name of the only plan, else that of the system, else other words."""
    one = plans[0] if len(plans) == 1 else system
    return otherwise if one is None else Name(title_of(one), short)
