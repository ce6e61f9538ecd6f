"""Command lines of real commands and options, with values that fit and others, and with typos."""

from __future__ import annotations

from itertools import chain

from hypothesis import strategies as st

from sdtstd.cli.outline import command, every_command

OURS = every_command()
VALUES = st.sampled_from(
    [
        *("", "-", "a", "o", "h", "F", "=", "a=b", "data", "--", "--x", "—plan", "zh", "en", "all"),
        *("0", "1", "7", "-1", "+1", "1.0", " 1", "36500", "36501", "٣", "1_0", "9" * 12),
        *("512M", "1k", "0", "12X", "2023-12-31", "2023-02-30", "2023", "2023Q2", "2023-05"),
        *(
            "text",
            "json",
            "csv",
            "markdown",
            "error",
            "never",
            "year",
            "x.md",
            "/dev/stdout",
            "\udc80",
        ),
        *("status", "add", "help", "standard", "标准", "GB/T 1—2020"),
    ]
)
NAMES = st.sampled_from(
    sorted(
        {name for each in (command(""), *OURS.values()) for p in each.options for name in p.names}
    )
)


@st.composite
def options(draw: st.DrawFn, words: str) -> list[str]:
    """Draw an option of a command with what may follow it, seldom of another one or with a typo."""
    own = [(name, p) for p in command(words).options for name in p.names]
    name, param = draw(st.sampled_from(own))
    if draw(st.integers(0, 24)) == 0:
        name = draw(
            st.one_of(NAMES, st.sampled_from([name + "x", name[1:], name[:-1], "-oF", "-h"]))
        )
    fitting = st.sampled_from(param.choices) if param.choices else VALUES
    value = draw(st.one_of(fitting, fitting, VALUES))
    forms = [[name, value], [f"{name}={value}"]] if param.takes_value else [[name]]
    return draw(st.sampled_from([*forms, *forms, *forms, [name]]))


@st.composite
def lines(draw: st.DrawFn) -> list[str]:
    words = draw(st.sampled_from([*OURS, "add"]))
    above = words.partition(" ")[0] if " " in words else ""
    pieces = draw(st.lists(options(words), max_size=4))
    pieces += [[each] for each in draw(st.lists(VALUES, max_size=3))]
    before = draw(options("")) if draw(st.booleans()) else []
    helps = ["help"] if draw(st.integers(0, 15)) == 0 else []
    between = draw(options(above)) if above and draw(st.booleans()) else []
    named = [above, *between, words.partition(" ")[2]] if above else [words]
    return [*before, *helps, *named, *chain(*draw(st.permutations(pieces)))]
