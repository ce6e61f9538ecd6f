"""Forecasts (预测): when a count reaches its goal, by its pace and by what is on its way."""

from __future__ import annotations

from sdtstd.measure.forecast.committed import Coming, Committed, Outlook
from sdtstd.measure.forecast.forecast import (
    LEAST,
    Batch,
    Days,
    Forecast,
    ForecastState,
    forecast,
    is_open,
)
from sdtstd.measure.forecast.usual_times import SEEN, Basis, UsualTimes

__all__ = [
    "LEAST",
    "SEEN",
    "Basis",
    "Batch",
    "Coming",
    "Committed",
    "Days",
    "Forecast",
    "ForecastState",
    "Outlook",
    "UsualTimes",
    "forecast",
    "is_open",
]
