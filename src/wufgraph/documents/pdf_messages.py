"""What goes between the program and the process that runs pdfium: frames of a length and its bytes."""

from typing import BinaryIO

import msgspec

from .layout import Page

_LENGTH_BYTES = 8
# No page of a report has so much; what a library prints there instead of an answer is told as longer.
_LONGEST_FRAME = 1 << 28


class Question(msgspec.Struct, frozen=True):
    """A file to read."""

    name: str
    data: bytes


class PageRead(msgspec.Struct, frozen=True, tag=True):
    """A page with its words."""

    page: Page


class PageSeen(msgspec.Struct, frozen=True, tag=True):
    """A page that is a picture: grey, row by row."""

    width: int
    height: int
    pixels: bytes
    dots_per_inch: float


class Refused(msgspec.Struct, frozen=True, tag=True):
    """Why the file cannot be read."""

    why: str


class Done(msgspec.Struct, frozen=True, tag=True):
    """There are no more pages."""


Answer = PageRead | PageSeen | Refused | Done
_ANSWERS = msgspec.msgpack.Decoder(Answer)


def send(stream: BinaryIO, message: Question | Answer) -> None:
    """Write one message."""
    frame = msgspec.msgpack.encode(message)
    stream.write(len(frame).to_bytes(_LENGTH_BYTES, "big"))
    stream.write(frame)
    stream.flush()


def receive(stream: BinaryIO) -> bytes | None:
    """Read the frame of one message; None where the other side has ended, or writes what is none."""
    head = stream.read(_LENGTH_BYTES)
    length = int.from_bytes(head, "big")
    if len(head) < _LENGTH_BYTES or length > _LONGEST_FRAME:
        return None
    frame = stream.read(length)
    return frame if len(frame) == length else None


def decode_question(frame: bytes) -> Question:
    """The question in a frame."""
    return msgspec.msgpack.decode(frame, type=Question)


def decode_answer(frame: bytes) -> Answer:
    """The answer in a frame."""
    answer: Answer = _ANSWERS.decode(frame)
    return answer
