"""`python -m sdtstd`: refused where the current folder would be imported from.

Python puts the current folder first on its path here, so a `yaml.py` in a checkout would run. The
installed command `sdtstd` does not, nor does `python -P -m sdtstd`.
"""

import os
import sys

_DEPENDENCIES = frozenset(
    {
        "annotated_types", "click", "markdown_it", "mdurl", "pydantic", "pydantic_core",
        "pygments", "python_calamine", "rich", "sdtstd", "shellingham", "typer",
        "typing_extensions", "typing_inspection", "xlsxwriter", "yaml",
    }
)  # fmt: skip


def shadowing(folder: str) -> list[str]:
    """Give the files of a folder that would be imported in place of a module we use."""
    known = _DEPENDENCIES | sys.stdlib_module_names
    names = os.listdir(folder)  # noqa: PTH208 - pathlib is not imported yet, and may be shadowed
    return sorted(name for name in names if name.split(".", 1)[0] in known and _runs(folder, name))


def _runs(folder: str, name: str) -> bool:
    package = os.path.isfile(os.path.join(folder, name, "__init__.py"))  # noqa: PTH113, PTH118
    return package or name.endswith((".py", ".pyc", ".so", ".pyd"))


if __name__ == "__main__":
    found = [] if sys.flags.safe_path else shadowing(".")
    if found:
        sys.stderr.write(
            f"sdtstd: {', '.join(map(repr, found))} here would run in place of a library:"
            " use the command `sdtstd`, or `python -P -m sdtstd`\n"
        )
        sys.exit(2)
    from sdtstd.launch import run

    run()
