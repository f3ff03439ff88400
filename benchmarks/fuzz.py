"""Reads damaged files until it is told to stop, and keeps each that does harm.

    python benchmarks/fuzz.py FOLDER [--minutes 15] [--seed 0] [--keep fuzz-finds] [--programs]

FOLDER holds whole documents of all formats, such as `python -m tests.corpus.generate` makes. Each is damaged by chance:
bits, bytes and runs of them, ends cut off, two files spliced, members of archives damaged, swapped, doubled or left
out. What is read must end within ten seconds and a gigabyte, as reports or as one clear line; all else is kept as a
file and told. The same seed damages the same way.
"""

import argparse
import io
import os
import random
import resource
import sys
import time
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from wufgraph.intake import read_outcome

SECONDS = 10
MEMORY_BYTES = 1 << 30
BATCH = 200
MOST_BYTES = 4 << 20
FAILED = "please report it"
TOKENS = [
    b"<", b">", b"</w:p>", b"<w:tbl>", b"&#0;", b"&amp;amp;", b"\0", b"\xff\xfe", b"999999999999", b"-1", b"0x7fffffff",
    b"\r\n\r\n", b"\t\t\t", b"%PDF-1.7", b"endobj", b"stream", b"\xe2\x80\xae", b"--b\n",
    b"Content-Type: message/rfc822\n", b"1e999", b"::::", b"....................",
    b"| | |\n", b"From a@x.org Tue Apr 22 10:00:00 2014\n", b"(((((", b"\xf0\x9f",
]  # fmt: skip

# What answers are made of, where nobody expects it.
WORDS = (
    "Name of reporter: ", "Speakers: ", "Date: ", "Organizers and country: ", "NUA: ", "Towards Habitat III: ",
    "\n", "\n- ", "\n1. ", "\u0663", "\uff11\uff12", "\u00b2", "\u00bd", "\u2163", "12" * 40, "1e999", "0",
    "-1", "24:61", "31 February 2014", "31/12/9999", "in 10000 years", "1/0", "100 %", "US$ 1,2,3", "Field, ",
    "FIELD ", "Mr ", "L'", "1.", "I. ", "Kenya", "the others", "ditto", "ana@", "Institute of ", "signed ",
    "MoU with ", "and ", " / ", " | ", "(", ")", "[x] ", "\u2611 ", ": ", " \u2013 ", "\t", "\f", "\u2028",
    "\u0301", "\u200b", "\u202e", "\ufb01", "\u00df", "\u0130", "\ufdfa", "\u4e2d", "\u0639", "\U0001f600",
)  # fmt: skip

Mutation = Callable[[random.Random, bytearray], None]


def flip_bits(chance: random.Random, data: bytearray) -> None:
    for _ in range(chance.choice((1, 4, 32))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def cut_end(chance: random.Random, data: bytearray) -> None:
    del data[chance.randrange(len(data)) :]


def cut_run(chance: random.Random, data: bytearray) -> None:
    start = chance.randrange(len(data))
    del data[start : start + chance.choice((1, 16, 512, 8192))]


def double_run(chance: random.Random, data: bytearray) -> None:
    start = chance.randrange(len(data))
    run = data[start : start + chance.choice((1, 16, 512, 8192))]
    data[start:start] = run * chance.choice((1, 2, 300))


def overwrite_run(chance: random.Random, data: bytearray) -> None:
    start = chance.randrange(len(data))
    length = chance.choice((1, 2, 4, 8, 64))
    data[start : start + length] = bytes([chance.choice((0, 1, 0x20, 0x7F, 0x80, 0xFF))]) * length


def insert_token(chance: random.Random, data: bytearray) -> None:
    start = chance.randrange(len(data))
    data[start:start] = chance.choice(TOKENS) * chance.choice((1, 1, 1, 50))


def insert_words(chance: random.Random, data: bytearray) -> None:
    start = chance.randrange(len(data))
    words = "".join(chance.choice(WORDS) for _ in range(chance.randrange(1, 25)))
    data[start:start] = words.encode()


def swap_runs(chance: random.Random, data: bytearray) -> None:
    one, other = sorted(chance.randrange(len(data)) for _ in range(2))
    length = chance.choice((4, 64, 1024))
    data[one : one + length], data[other : other + length] = data[other : other + length], data[one : one + length]


MUTATIONS: tuple[Mutation, ...] = (
    flip_bits, cut_end, cut_run, double_run, overwrite_run, insert_token, insert_words, swap_runs,
)  # fmt: skip


def damage(chance: random.Random, data: bytes) -> bytes:
    """Some bytes, damaged a few times."""
    damaged = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4))):
        if damaged:
            chance.choice(MUTATIONS)(chance, damaged)
    return bytes(damaged[:MOST_BYTES])


def damage_archive(chance: random.Random, data: bytes) -> bytes:
    """An archive whose members are damaged, and that is whole itself."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [(info.filename, archive.read(info)) for info in archive.infolist()]
    way = chance.randrange(5)
    if way == 0:
        one, other = (chance.randrange(len(members)) for _ in range(2))
        (a, x), (b, y) = members[one], members[other]
        members[one], members[other] = (a, y), (b, x)
    elif way == 1:
        del members[chance.randrange(len(members))]
    elif way == 2:
        members.append(chance.choice(members))
    else:
        place = chance.choice([n for n, (_, content) in enumerate(members) if content] or [0])
        members[place] = (members[place][0], damage(chance, members[place][1]))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return buffer.getvalue()


def make(seeds: list[bytes], seed: int, number: int) -> bytes:
    """The file of a number; the same each time."""
    chance = random.Random(f"{seed}/{number}")
    data = chance.choice(seeds)
    if chance.random() < 0.05:
        other = chance.choice(seeds)
        return data[: chance.randrange(len(data))] + other[chance.randrange(len(other)) :]
    if data.startswith(b"PK\x03\x04") and chance.random() < 0.85:
        return damage_archive(chance, data)
    return damage(chance, data)


def read_batch(seeds: list[bytes], seed: int, first: int, until: float, folder: Path, pipe: int) -> None:
    """Read files in a process of its own, and tell the number of each before and what came of it behind."""
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_BYTES, MEMORY_BYTES))
    path = folder / "damaged.bin"
    for number in range(first, first + BATCH):
        if time.monotonic() > until:
            break
        os.write(pipe, f"{number}".encode())
        path.write_bytes(make(seeds, seed, number))
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + 3 * SECONDS, most))
        started = time.process_time()  # other programs may take turns
        outcome = read_outcome(path)
        seconds = time.process_time() - started
        told = next((error for error in outcome.errors if FAILED in error or "\n" in error or len(error) > 2000), "")
        if seconds > SECONDS:
            told = f"took {seconds:.0f} s"
        os.write(pipe, f"\t{told.encode('ascii', 'replace').decode()[:300]!r}\n".encode())


def run_batch(seeds: list[bytes], seed: int, first: int, until: float, folder: Path) -> list[str]:
    """One line for each file that was read; the last one tells how the process ended, where it did so early."""
    source, sink = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(source)
        status = 1
        try:
            read_batch(seeds, seed, first, until, folder, sink)
            status = 0
        finally:
            os._exit(status)
    os.close(sink)
    with os.fdopen(source) as told:
        lines = told.read().splitlines()
    _, status = os.waitpid(child, 0)
    if status and lines:
        lines[-1] = f"{lines[-1].split(chr(9))[0]}\t'the process ended: {status}'"
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--minutes", type=float, default=15)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, default=Path("fuzz-finds"))
    parser.add_argument("--programs", action="store_true", help="also run LibreOffice and tesseract, which are slow")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    if not options.programs:
        os.environ["PATH"] = ""
    seeds = [path.read_bytes() for path in sorted(options.folder.rglob("*")) if path.is_file()]
    seeds = [one for one in seeds if 0 < len(one) <= MOST_BYTES]
    until = time.monotonic() + 60 * options.minutes
    number = finds = 0
    with TemporaryDirectory() as folder:
        while time.monotonic() < until:
            lines = run_batch(seeds, options.seed, number, until, Path(folder))
            for line in lines:
                place, _, told = line.partition("\t")
                if told != "''":
                    finds += 1
                    options.keep.mkdir(exist_ok=True)
                    (options.keep / f"{options.seed}-{place}.bin").write_bytes(make(seeds, options.seed, int(place)))
                    print(f"{options.seed}-{place}.bin: {told}", flush=True)
            number = int(lines[-1].split("\t")[0]) + 1 if lines else number + 1
    print(f"{number} damaged files of {len(seeds)} whole ones were read, {finds} did harm")
    sys.exit(1 if finds else 0)


if __name__ == "__main__":
    main()
