"""What was read of a commit goes as soon as nobody needs it.

The command line runs without the cyclic collector: a circle in what is read of each of a thousand
commits would keep them all.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from support.past_story import told
from support.walks import walked

if TYPE_CHECKING:
    from pathlib import Path


def test_a_walk_through_commits_leaves_no_circles(tmp_path: Path) -> None:
    """Two of the commits cannot be read, so that faults are told too."""
    story = told(tmp_path / "story", 40)
    walked(story)
    gc.collect()
    gc.disable()
    try:
        assert len(walked(story).known) > 20
        assert gc.collect() == 0
    finally:
        gc.enable()
