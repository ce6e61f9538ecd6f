"""What a command has to say, in values: every format makes its own words and lines of it.

`data` is the answer for programs, in rows of the contract; the blocks are for people.
"""

from sdtstd.report.blocks import (
    Branch,
    Column,
    Example,
    Findings,
    Footnotes,
    Heading,
    Outline,
    Pairs,
    Sentences,
    Snippet,
    Table,
)
from sdtstd.report.cells import (
    APART,
    TITLES,
    Anchor,
    Cell,
    Linked,
    Name,
    Parts,
    Percent,
    Share,
    Title,
    Url,
    Worded,
)
from sdtstd.report.goals import Bar, Goal, Goals, Meter, Shares, Whole
from sdtstd.report.report import Block, Flat, Folded, Report, findings_of, hidden_of, unfolded
from sdtstd.report.timeline import Timeline, TimelineRow

__all__ = [
    "APART",
    "TITLES",
    "Anchor",
    "Bar",
    "Block",
    "Branch",
    "Cell",
    "Column",
    "Example",
    "Findings",
    "Flat",
    "Folded",
    "Footnotes",
    "Goal",
    "Goals",
    "Heading",
    "Linked",
    "Meter",
    "Name",
    "Outline",
    "Pairs",
    "Parts",
    "Percent",
    "Report",
    "Sentences",
    "Share",
    "Shares",
    "Snippet",
    "Table",
    "Timeline",
    "TimelineRow",
    "Title",
    "Url",
    "Whole",
    "Worded",
    "findings_of",
    "hidden_of",
    "unfolded",
]
