"""Forecasts in words: the chance, the days, what they are made of, what is committed."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING

from sdtstd.diagnostics import Message, listed, say
from sdtstd.measure.assessment import Assessment
from sdtstd.measure.forecast import LEAST, Basis, ForecastState, Outlook
from sdtstd.views.amounts import amount
from sdtstd.views.assessed import SAMPLE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sdtstd.measure.forecast import Committed, Days, Forecast
    from sdtstd.views.marks import Marks

_SAMPLE = say("of the records at hand, which are a sample")
_EARLIEST = say(
    "the earliest day: the longest times of GB/T 16733, which has none for review and approval"
)
_NEARLY = Fraction(99, 100)
NEAR = 730
"""Of days so far ahead people are told the date, of others the year."""


def chance_of(chance: Fraction) -> Message:
    """Tell a chance in whole percent, never as none and never as sure."""
    percent = floor(100 * chance)
    if percent < 1:
        return say("under 1%")
    return say("over 99%") if chance > _NEARLY else say("{n}%", n=percent)


def noted(forecast: Forecast, marks: Marks) -> Message | None:
    """Tell a forecast in few words, for a goal among others; nothing of one that may be reached.

    What may count is no part of a forecast: beside a goal that it may have met already, a small
    chance would say the contrary.
    """
    if forecast.progress.assessment is Assessment.POSSIBLY_MET:
        return None
    if forecast.state is ForecastState.FEW_BATCHES:
        return amount(len(forecast.batches), *_NO_FORECAST)
    if forecast.chance is None or forecast.days is None:
        return None
    gaps = {"chance": chance_of(forecast.chance), "likely": _likely(forecast.days, forecast.day)}
    words = say("chance in time {chance}, {likely}", **gaps)
    return words if forecast.progress.reading.complete else marks.marked(words, SAMPLE)


_NO_FORECAST = say("no forecast from {n} batches"), say("no forecast from 1 batch")


def _likely(days: Days, day: date) -> Message:
    """Tell between which days the goal is likely to be reached, as far as they are known."""
    if days.p10 is None:
        return say("90% likely not by {year}", year=days.until.year)
    first = _told(days.p10, day)
    if days.p90 is None:
        return say("90% likely {first} or later", first=first)
    return say("80% likely {first} to {last}", first=first, last=_told(days.p90, day))


def _told(then: date, day: date) -> Message:
    """Tell a day that is near by its date, a far one by its year: nobody knows more of it."""
    if (then - day).days <= NEAR:
        return say("{day}", day=then.isoformat())
    return say("{year}", year=then.year)


def lines_of(forecast: Forecast, marks: Marks) -> Iterator[Message]:
    """Tell a forecast whole, one thought a line, the answer first."""
    reading, found = forecast.progress.reading, forecast.committed
    if forecast.progress.assessment is Assessment.POSSIBLY_MET:
        yield say("possibly met: what may count is left out below")
    if forecast.chance is not None and forecast.days is not None:
        gaps = {"day": reading.closes.isoformat(), "chance": chance_of(forecast.chance)}
        line = say("chance by {day}: {chance}", **gaps)
        yield line if reading.complete else marks.marked(line, _SAMPLE)
        yield _between(forecast.days, forecast.day)
        yield say("at the pace of {batches}", batches=_made_of(forecast))
    elif forecast.state is ForecastState.REACHED and reading.met_on is not None:
        yield say("goal reached on {day}", day=reading.met_on.isoformat())
    elif forecast.state is ForecastState.FEW_BATCHES:
        yield say("no forecast: it takes {least} batches", least=LEAST)
        yield _made_of(forecast)
    if found is not None and forecast.state is not ForecastState.REACHED:
        yield from _committed(found, forecast, marks)


def _between(days: Days, day: date) -> Message:
    words = _likely(days, day)
    if days.p50 is None:
        return words
    return say("{between}, even chance by {day}", between=words, day=_told(days.p50, day))


def _made_of(forecast: Forecast) -> Message:
    """Tell from how many batches, records and days; possible records stand beside."""
    reading, n = forecast.progress.reading, len(forecast.batches)
    parts = [
        amount(n, say("{n} batches"), say("1 batch")),
        amount(reading.counted or 0, say("{n} records"), say("1 record")),
    ]
    words = say("{parts} in {days} days", parts=listed(parts), days=forecast.exposure)
    if not reading.possible:
        return words
    return say("{made_of}; {n} more possible", made_of=words, n=reading.possible)


def _committed(found: Committed, forecast: Forecast, marks: Marks) -> Iterator[Message]:
    if not found.coming:
        yield say("committed: {counted}, nothing on its way", counted=found.counted)
        return
    by_standard = any(each.basis is Basis.STANDARD and each.day for each in found.coming)
    line = _due(found, forecast)
    yield marks.marked(line, _EARLIEST) if by_standard else line
    rest = [amount(found.number(each), *words) for each, words in _REST if found.number(each)]
    if rest:
        yield say("not in that: {rest}", rest=listed(rest))
    if found.reached is not None:
        line = say(
            "by that alone the goal would be reached on {day}", day=found.reached.isoformat()
        )
        yield marks.marked(line, _EARLIEST) if by_standard else line


def _due(found: Committed, forecast: Forecast) -> Message:
    gaps = {"counted": found.counted, "day": _end(forecast)}
    due = found.number(Outlook.DUE)
    if not due:
        return say("committed: {counted}, nothing due by {day}", **gaps)
    return say(
        "committed: {counted} + {due} due = {sum} by {day}", due=due, sum=found.by_last_day, **gaps
    )


_REST = (
    (Outlook.LATER, (say("{n} later"),)),
    (Outlook.OVERDUE, (say("{n} past their usual time"), say("1 past its usual time"))),
    (Outlook.UNKNOWN, (say("{n} without a usual time"),)),
)


def _end(forecast: Forecast) -> str:
    return forecast.progress.reading.closes.isoformat()
