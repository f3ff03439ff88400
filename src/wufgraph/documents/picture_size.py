"""How large pictures are, told by their heads, so that none is unpacked that is too large."""

import struct
from collections.abc import Iterator

PNG = (b"\x89PNG\r\n\x1a\n",)
JPEG = (b"\xff\xd8\xff",)
TIFF = (b"II*\x00", b"MM\x00*")

_PAGES_COUNTED = 1_000
# JPEG (ITU T.81, table B.1): markers that begin a frame, and those that have no length.
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_BARE = frozenset({0x01, *range(0xD0, 0xDA)})
# TIFF 6.0, section 8: tags of width and height, and the types of their values.
_WIDTH, _HEIGHT = 256, 257
_SHORT = 3


def find_sizes(data: bytes) -> list[tuple[int, int]]:
    """Width and height of each page of a picture file in pixels; none where it is broken."""
    try:
        if data.startswith(PNG):
            return [struct.unpack(">II", data[16:24])]
        if data.startswith(JPEG):
            return list(_jpeg(data))
        return list(_tiff(data))
    except (struct.error, IndexError):
        return []


def _jpeg(data: bytes) -> Iterator[tuple[int, int]]:
    at = 2
    while at < len(data):
        if data[at] != 0xFF:
            return
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _BARE:
            at += 2
        elif marker in _FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            yield width, height
            return
        else:
            at += 2 + struct.unpack(">H", data[at + 2 : at + 4])[0]


def _tiff(data: bytes) -> Iterator[tuple[int, int]]:
    order = "<" if data.startswith(b"II") else ">"
    seen: set[int] = set()
    at = struct.unpack(order + "I", data[4:8])[0]
    while at and at not in seen and len(seen) <= _PAGES_COUNTED:
        seen.add(at)
        (count,) = struct.unpack(order + "H", data[at : at + 2])
        found = {_WIDTH: 0, _HEIGHT: 0}
        for number in range(count):
            entry = data[at + 2 + 12 * number : at + 14 + 12 * number]
            tag, kind = struct.unpack(order + "HH", entry[:4])
            if tag in found:
                value = entry[8:10] if kind == _SHORT else entry[8:12]
                found[tag] = struct.unpack(order + ("H" if kind == _SHORT else "I"), value)[0]
        yield found[_WIDTH], found[_HEIGHT]
        end = at + 2 + 12 * count
        (at,) = struct.unpack(order + "I", data[end : end + 4])
