"""A workbook as an archive: what it says of itself, checked before anything is unpacked."""

from __future__ import annotations

import zipfile
from io import BytesIO
from struct import error as struct_error
from struct import unpack_from

from sdtstd.diagnostics import Message, say
from sdtstd.sheets.unreadable import Unreadable

_MEMBERS = 5_000
_INDEX = 2 * 1024 * 1024  # bytes of the list of members
_UNPACKED = 100 * 1024 * 1024
_SMALL = 4 * 1024 * 1024  # a member below this may be as dense as it likes
_RATIO = 100
_SIGNATURE = b"PK\x05\x06"

DAMAGED = say("the workbook is damaged: open it in a spreadsheet program and save it again")
"""It is no archive, or no workbook in it, or nothing that can be read."""

_OTHERS = (
    ("mimetype", say("it is a document of another kind, such as .ods: save it as .xlsx")),
    ("xl/workbook.bin", say("it is an .xlsb workbook: save it as .xlsx")),
)


def refuse_archive(data: bytes) -> None:
    """Refuse an archive that is no workbook, or that is made to be too much for a reader.

    Raises:
        Unreadable: it is.
    """
    _refuse_index(data)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, struct_error):
        raise Unreadable(DAMAGED) from None
    _refuse_members(members)
    _refuse_others({each.filename for each in members})


def _refuse_index(data: bytes) -> None:
    """Look at the list of members before it is read: a hundred thousand take a while."""
    at = data.rfind(_SIGNATURE)
    if at < 0 or at + 22 > len(data):
        raise Unreadable(DAMAGED)
    members, size = unpack_from("<HI", data, at + 10)
    if members > _MEMBERS or size > _INDEX:
        raise Unreadable(_too_many())


def _refuse_members(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > _MEMBERS:
        raise Unreadable(_too_many())
    if any(each.flag_bits & 1 for each in members):
        raise Unreadable(say("it has a password: save it without one"))
    if len({each.filename.lower() for each in members}) < len(members):
        raise Unreadable(DAMAGED)
    if sum(each.file_size for each in members) > _UNPACKED or any(map(_is_dense, members)):
        raise Unreadable(say("it unpacks to far more than a list: save only the lists as .xlsx"))


def _is_dense(member: zipfile.ZipInfo) -> bool:
    return member.file_size > max(_SMALL, _RATIO * member.compress_size)


def _refuse_others(names: set[str]) -> None:
    if "xl/workbook.xml" in names:
        return
    for name, message in _OTHERS:
        if name in names:
            raise Unreadable(message)
    raise Unreadable(say("it is an archive, not a workbook: unpack it, and import what is in it"))


def _too_many() -> Message:
    return say("it has more than {n} files in it: no workbook has", n=f"{_MEMBERS:,}")
