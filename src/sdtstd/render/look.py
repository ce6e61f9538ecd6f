"""How a report is to be written: in which language, how wide, with which links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sdtstd.frozen import frozen
from sdtstd.render.text.style import Style

if TYPE_CHECKING:
    from sdtstd.render.links import Links
    from sdtstd.render.voice import Voice


@frozen
class Look:
    """What a format may ask for; `level` is that of the report's own heading."""

    voice: Voice
    style: Style = Style()
    links: Links | None = None
    level: int = 1
