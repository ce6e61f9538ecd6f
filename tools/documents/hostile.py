"""How much the hostile tests hold, counted from their tables."""

from __future__ import annotations

import sys

from documents.running import ROOT


def counts() -> dict[str, int]:
    """Give the sizes of the corpus and of the table of payloads."""
    sys.path.append(str(ROOT / "tests"))
    from hostile.corpus import NAMES, PAGES, YAML
    from sdtstd.render.formats import Format
    from support.bombs import BOMBS
    from support.payloads.fields import every_field
    from support.payloads.strings import PAYLOADS

    return {
        "yaml": len(YAML),
        "pages": len(PAGES),
        "names": len(NAMES),
        "bombs": len(BOMBS),
        "payloads": len(PAYLOADS),
        "fields": len(every_field()),
        "formats": len(Format),
    }
