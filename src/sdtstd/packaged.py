"""Files that lie beside the modules, read by what loaded these: from a folder or an archive."""

import os


def packaged(*names: str) -> bytes:
    """Give a file of the package, by the names that lead to it.

    Raises:
        OSError: it cannot be read.
    """
    content: bytes = __loader__.get_data(os.path.join(os.path.dirname(__file__), *names))  # type: ignore[name-defined] # noqa: PTH118, PTH120 - pathlib would be most of the time
    return content
