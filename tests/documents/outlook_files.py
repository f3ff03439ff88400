"""Small mails as Outlook saves them ([MS-OXMSG]) in compound files ([MS-CFB]), in memory."""

import struct
from itertools import pairwise

Storage = dict[str, "bytes | Storage"]
_Values = dict[tuple[int, int], "int | str | bytes | Storage"]

_SECTOR, _SMALL_SECTOR, _SMALL = 512, 64, 4096
_END, _FREE, _FAT, _NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
_TEXT, _NUMBER, _BYTES, _OBJECT = 0x001F, 0x0003, 0x0102, 0x000D
_SUBJECT, _BODY, _MARKUP, _CODE_PAGE = 0x0037, 0x1000, 0x1013, 0x3FDE
_DATA, _SHORT_NAME, _METHOD, _LONG_NAME, _MEDIA_TYPE = 0x3701, 0x3704, 0x3705, 0x3707, 0x370E
_BY_VALUE, _EMBEDDED = 1, 5


def make_outlook(*, body: str = "", markup: str = "", attachments: tuple[Storage, ...] = ()) -> bytes:
    """A mail as a file of its own."""
    return make_compound(_message(32, body, markup, attachments))


def attached_file(
    name: str, data: bytes, media_type: str = "application/octet-stream", *, short: bool = False
) -> Storage:
    """A file as an attachment; `short` gives it its name of eight letters alone, as old programs do."""
    values: _Values = {
        (_METHOD, _NUMBER): _BY_VALUE,
        (_DATA, _BYTES): data,
        (_SHORT_NAME if short else _LONG_NAME, _TEXT): name,
        (_MEDIA_TYPE, _TEXT): media_type,
    }
    return _properties(bytes(8), values)


def attached_mail(*, body: str = "", markup: str = "", attachments: tuple[Storage, ...] = ()) -> Storage:
    """A mail that was forwarded as a whole."""
    message = _message(24, body, markup, attachments)
    return _properties(bytes(8), {(_METHOD, _NUMBER): _EMBEDDED, (_DATA, _OBJECT): message})


def _message(header_bytes: int, body: str, markup: str, attachments: tuple[Storage, ...]) -> Storage:
    count = len(attachments)
    values: _Values = {(_SUBJECT, _TEXT): "Report"}
    values |= {(_BODY, _TEXT): body} if body else {}
    values |= {(_MARKUP, _BYTES): markup.encode(), (_CODE_PAGE, _NUMBER): 65001} if markup else {}
    message = _properties(struct.pack("<8x4I", 0, count, 0, count).ljust(header_bytes, b"\0"), values)
    return message | {f"__attach_version1.0_#{number:08X}": one for number, one in enumerate(attachments)}


def _properties(header: bytes, values: _Values) -> Storage:
    storage: Storage = {}
    entries = [header]
    for (number, kind), value in values.items():
        if isinstance(value, int):
            entries.append(struct.pack("<HHIII", kind, number, 6, value, 0))
            continue
        content = value.encode("utf-16-le") if isinstance(value, str) else value
        size = _FREE if isinstance(content, dict) else len(content) + (2 if kind == _TEXT else 0)
        entries.append(struct.pack("<HHIII", kind, number, 6, size, int(kind == _OBJECT)))
        storage[f"__substg1.0_{number:04X}{kind:04X}"] = content
    return storage | {"__properties_version1.0": b"".join(entries)}


def make_compound(root: Storage) -> bytes:
    """A compound file of version 3: small streams share one, and siblings are a chain to the right."""
    entries: list[tuple[str, bytes | Storage, list[int]]] = [("Root Entry", root, [])]
    for _, content, children in entries:  # grows while it is walked
        if isinstance(content, dict):
            for name in sorted(content, key=lambda one: (len(one), one.upper())):
                children.append(len(entries))
                entries.append((name, content[name], []))
    following = {a: b for _, _, children in entries for a, b in pairwise(children)}

    sectors, fat, small, small_fat = bytearray(), list[int](), bytearray(), list[int]()
    starts: dict[int, int] = {}
    for number, (_, content, _) in enumerate(entries):
        if isinstance(content, bytes) and content:
            is_small = len(content) < _SMALL
            starts[number] = (
                _append(small, small_fat, content, _SMALL_SECTOR)
                if is_small
                else _append(sectors, fat, content, _SECTOR)
            )
    starts[0] = _append(sectors, fat, bytes(small), _SECTOR)
    directory = b"".join(
        _entry(name, content, children, following.get(number, _NONE), starts.get(number, _END), len(small))
        for number, (name, content, children) in enumerate(entries)
    )
    directory_start = _append(sectors, fat, directory, _SECTOR)
    small_fat_start = _append(sectors, fat, struct.pack(f"<{len(small_fat)}I", *small_fat), _SECTOR, b"\xff")
    small_fat_sectors = len(fat) - small_fat_start

    tables = 1
    while tables * (_SECTOR // 4) < len(fat) + tables:
        tables += 1
    places = range(len(fat), len(fat) + tables)
    table = struct.pack(f"<{len(fat) + tables}I", *fat, *[_FAT] * tables)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + struct.pack(
        "<16x5H6x9I", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, directory_start, 0, _SMALL, small_fat_start, small_fat_sectors,
        _END, 0,
    )  # fmt: skip
    header += struct.pack("<109I", *[*places, *[_FREE] * (109 - tables)])
    return header + bytes(sectors) + table.ljust(tables * _SECTOR, b"\xff")


def _append(sectors: bytearray, chain: list[int], content: bytes, size: int, fill: bytes = b"\0") -> int:
    """Write a stream at the end; its first sector."""
    count = -(-len(content) // size)
    if not count:
        return _END
    first = len(chain)
    sectors += content.ljust(count * size, fill)
    chain += [*range(first + 1, first + count), _END]
    return first


def _entry(name: str, content: bytes | Storage, children: list[int], following: int, start: int, small: int) -> bytes:
    is_root, is_storage = name == "Root Entry", isinstance(content, dict)
    size = small if is_root else 0 if is_storage else len(content)
    encoded = name.encode("utf-16-le") + b"\0\0"
    return encoded.ljust(64, b"\0") + struct.pack(
        "<H2B3I16x4x16xIQ",
        len(encoded),
        5 if is_root else 1 if is_storage else 2,
        1,
        _NONE,
        following,
        children[0] if children else _NONE,
        0 if is_storage and not is_root else start,
        size,
    )
