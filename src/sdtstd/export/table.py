"""A table as a file has it, whatever its format: headings, texts, what may be chosen."""

from __future__ import annotations

from sdtstd.frozen import frozen


@frozen
class Heading:
    """What stands over a column; `choices` are offered in its cells, and no other is taken there.

    With `of_places` the places of the table are offered. `hint` is shown beside a cell that
    somebody chooses. What is `required` cannot be left empty.
    """

    key: str
    text: str
    choices: tuple[str, ...] = ()
    of_places: bool = False
    hint: str = ""
    required: bool = False


@frozen
class Places:
    """A second sheet: the places of the system, in the first column as a cell names them.

    So many rows stand `above` them there.
    """

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    above: int = 1


@frozen
class Table:
    """A table of texts under the name of its sheet; `names` are those of its rows.

    On paper it has the first `printed` columns, all of them without a number.
    `empty` is how many rows stand below to be filled in; the rows above them are then examples.
    """

    name: str
    headings: tuple[Heading, ...]
    rows: tuple[tuple[str, ...], ...]
    names: tuple[str, ...]
    places: Places | None = None
    empty: int = 0
    language: str = "en"
    printed: int | None = None
