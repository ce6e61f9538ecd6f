"""The sections of a data file, each with the model of its entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.model.plan import Plan
from sdtstd.model.records import Measure, Observation, Pilot, Removal, Waiver
from sdtstd.model.standard import Standard

if TYPE_CHECKING:
    from sdtstd.model.base import Entry

VERSION = "1"
LISTS: dict[str, type[Entry]] = {
    "standards": Standard,
    "pilots": Pilot,
    "measures": Measure,
    "plans": Plan,
    "observations": Observation,
    "waivers": Waiver,
    "removals": Removal,
}
SECTIONS = ("system", *LISTS)
KEYS = ("version", *SECTIONS)
