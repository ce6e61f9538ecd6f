"""How many examples a law is tried with: its own count in the gate, many times that in depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, seed, settings

if TYPE_CHECKING:
    from collections.abc import Callable

DEEP = 10
DEFAULT = 100


def register_profiles() -> None:
    """Register both profiles and load that of the gate; `--hypothesis-profile=deep` goes before."""
    for name, factor in (("gate", 1), ("deep", DEEP)):
        settings.register_profile(
            name,
            max_examples=DEFAULT * factor,
            derandomize=name == "gate",  # the same draws on every machine
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],  # it holds a clock
            print_blob=True,
        )
    settings.load_profile("gate")


def is_deep() -> bool:
    """Tell the profile of the run, which is loaded before any test module."""
    return settings.get_current_profile_name() == "deep"


def examples(count: int) -> int:
    """Give a test's count under the profile of the run."""
    return count * DEEP if is_deep() else count


def drawn_apart(law: Callable[[], None], share: int) -> Callable[[], None]:
    """Give a share of a law draws of its own: in the gate all would draw the same otherwise."""
    if is_deep():
        return law
    seeded: Callable[[], None] = seed(share)(law)
    return seeded
