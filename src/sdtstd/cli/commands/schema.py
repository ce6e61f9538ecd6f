"""`schema`: the JSON Schema of the data files, to stdout or kept in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from sdtstd.cli.declared import option
from sdtstd.cli.help import localized
from sdtstd.cli.options import ALTOGETHER, At, Data, MaxBytes, OutputFile

if TYPE_CHECKING:
    from sdtstd.model.register import Register

EXAMPLES = ("-o docs/schema/data.schema.json", "--generic")

Generic = Annotated[bool, option("--generic", help=localized("Without the names of any register."))]
OnlyCheck = Annotated[
    bool, option("--check", help=localized("Exit 1 with a diff where FILE is stale."))
]


def run(
    data: Data = None,
    at: At = None,
    max_bytes: MaxBytes = ALTOGETHER,
    generic: Generic = False,
    output: OutputFile = None,
    check: OnlyCheck = False,
) -> None:
    """Write the JSON Schema by which editors complete and check data."""
    from sdtstd.catalogue import translator
    from sdtstd.checks import rules
    from sdtstd.cli.keep import demand_file, demand_no_input, demand_of_tree, keep
    from sdtstd.cli.streams import emit
    from sdtstd.edit.endings import like
    from sdtstd.edit.target import look_at
    from sdtstd.schema import schema_text

    demand_file(output, only_check=check)
    if output is not None:
        demand_of_tree(at)
        demand_no_input(output, data)
    read = None if generic else _register(data, max_bytes, at)
    text = schema_text(read, rules(), translator("zh"))
    if output is None:
        emit(text)
        return
    target = look_at(output)
    if not keep(target, like(target.text(), text), only_check=check):
        raise SystemExit(1)


def _register(data: str | None, most: int, at: str | None) -> Register | None:
    """Give the register at hand, or of a commit; where none is at hand, the schema is generic.

    Raises:
        CannotRun: the folder named is none, cannot be read, or holds data that does not load.
    """
    from sdtstd.cli.opening import here, opened
    from sdtstd.data_folder import find_folder
    from sdtstd.diagnostics import NoRegister

    if at is not None:
        return opened(data, None, most, at).register
    try:
        folder = find_folder(data, here())
    except NoRegister:
        return None
    return opened(str(folder), None, most).register
