"""Suggestions (建议): the likeliest leaves for a record, each with a score and why."""

from __future__ import annotations

from sdtstd.measure.suggestions.evidence import Reason, Why
from sdtstd.measure.suggestions.suggesting import FLOOR, SURE, Suggestion, Suggestions, surest
from sdtstd.measure.suggestions.unplaced import ToPlace, to_place

__all__ = [
    "FLOOR",
    "SURE",
    "Reason",
    "Suggestion",
    "Suggestions",
    "ToPlace",
    "Why",
    "surest",
    "to_place",
]
