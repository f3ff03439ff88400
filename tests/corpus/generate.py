"""Makes a corpus: documents in many formats, the gold record of each, true roles and clusters.

Run it from the top of the repository: python -m tests.corpus.generate --output DIR
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from wufgraph.model import Language

from .gold import write_gold
from .made.arrange import Arranger
from .made.chance import Chance
from .made.design import Design, pick_design
from .made.page import Page, roles_of
from .made.parts import KITS, Part
from .made.report import Invented, invent_report
from .made.to_html import write_html
from .made.to_mail import write_mail, write_mailbox
from .made.to_office import FILTERS, convert_all
from .made.to_pdf import write_pdf
from .made.to_scan import as_image, as_pdf, scan, stack
from .made.to_sheet import write_sheet
from .made.to_text import write_text
from .made.to_word import pack, write_word

PURE = ("docx", "txt", "html", "pdf", "eml", "xlsx", "mbox", "zip")
SCANS = ("scan-pdf", "png", "jpg")
FORMATS = (*PURE, *FILTERS, *SCANS)
_ENDINGS = {"office-pdf": "pdf", "scan-pdf": "pdf"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a corpus is to hold.

    Attributes:
        unseen: Whether all captions are other than the official ones.
    """

    seed: int = 1
    count: int = 24
    formats: tuple[str, ...] = PURE[:6]
    languages: tuple[Language, ...] = tuple(Language)
    part: Part = Part.TUNING
    unseen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A document before it is written: one page for each report in it."""

    name: str
    kind: str
    chance: Chance
    printed: Language
    reports: tuple[Invented, ...]
    designs: tuple[Design, ...]
    pages: tuple[Page, ...]

    @property
    def file(self) -> str:
        """The file's name."""
        return f"{self.name}.{_ENDINGS.get(self.kind, self.kind)}"


def make_all(order: Order) -> Iterator[tuple[Made, bytes]]:
    """Documents with their bytes, those of one format together."""
    made = [_invent(order, number) for number in range(order.count)]
    for kind in dict.fromkeys(order.formats):
        mine = [one for one in made if one.kind == kind]
        if kind in FILTERS:
            converted = convert_all({one.name: write_word(_one_page(one)) for one in mine}, kind) if mine else {}
            yield from ((one, converted[one.name]) for one in mine)
        else:
            yield from ((one, _write(one)) for one in mine)


def write_corpus(order: Order, output: Path) -> int:
    """Write documents, gold, roles, clusters and the manifest; returns the number of documents."""
    for folder in ("documents", "gold", "roles"):
        (output / folder).mkdir(parents=True, exist_ok=True)
    manifest: list[dict[str, object]] = []
    clusters: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for made, data in make_all(order):
        (output / "documents" / made.file).write_bytes(data)
        for number, report in enumerate(made.reports, 1):
            name = made.name if number == 1 else f"{made.name}-{number}"
            (output / "gold" / f"{name}.json").write_bytes(write_gold(replace(report.gold, file=made.file)))
            for kind, identifier, written in report.identities:
                clusters.setdefault((kind, identifier), set()).add((made.file, written))
        roles = [run for page in made.pages for run in roles_of(page)]
        _write_json(output / "roles" / f"{made.name}.json", [{"role": role, "text": text} for role, text in roles])
        manifest.append(_describe(made, order))
    _write_json(output / "manifest.json", sorted(manifest, key=lambda row: str(row["file"])))
    _write_json(output / "clusters.json", _list_clusters(clusters))
    return len(manifest)


def _invent(order: Order, number: int) -> Made:
    kind = order.formats[number % len(order.formats)]
    language = order.languages[number // len(order.formats) % len(order.languages)]
    kit = KITS[order.part]
    chance = Chance(f"{order.seed}/{order.part}/{order.unseen}/{number}/{kind}/{language}", kit.words)
    elsewhere = chance.maybe(kit.habits.printed_elsewhere, "printed form in any language")
    printed = chance.pick(tuple(Language)) if elsewhere else language
    several = kind in ("mbox", "zip") or chance.maybe(0.04, "two reports in one file")
    reports = tuple(invent_report(chance, kit, language, may_tick=kind != "txt" or chance.maybe(0.5))
                    for _ in range(2 if several else 1))  # fmt: skip
    designs = tuple(pick_design(chance, kit, printed, unseen=order.unseen) for _ in reports)
    pages = tuple(
        Arranger(chance, kit, report, design, printed).page() for report, design in zip(reports, designs, strict=True)
    )
    return Made(name=f"{number:05}-{language}-{kind}", kind=kind, chance=chance, printed=printed, reports=reports,
                designs=designs, pages=pages)  # fmt: skip


def _write(made: Made) -> bytes:
    page, chance = _one_page(made), made.chance
    language = made.reports[0].language
    if made.kind == "mbox":
        return write_mailbox([write_mail(one, chance, language) for one in made.pages])
    if made.kind == "zip":
        return pack({f"report-{n}.docx": write_word(one) for n, one in enumerate(made.pages, 1)})
    if made.kind in SCANS:
        pictures = scan(write_pdf(page, chance), chance)
        return (
            as_pdf(pictures, chance) if made.kind == "scan-pdf" else as_image(stack(pictures), f".{made.kind}", chance)
        )
    writers = {
        "docx": lambda: write_word(page),
        "txt": lambda: write_text(page, chance),
        "html": lambda: write_html(page).encode(),
        "pdf": lambda: write_pdf(page, chance),
        "eml": lambda: write_mail(page, chance, language),
        "xlsx": lambda: write_sheet(page),
    }
    return writers[made.kind]()


def _one_page(made: Made) -> Page:
    first, *more = made.pages
    return replace(first, blocks=(*first.blocks, *(block for page in more for block in page.blocks)))


def _describe(made: Made, order: Order) -> dict[str, object]:
    design = made.designs[0]
    return {
        "file": made.file,
        "format": made.kind,
        "language": made.reports[0].language.value,
        "printed": made.printed.value,
        "part": order.part.value,
        "seed": order.seed,
        "reports": len(made.reports),
        "layout": " / ".join((design.header, design.sections, design.speakers)),
        "captions": design.wording,
        "oddities": sorted(set(made.chance.oddities)),
    }


def _list_clusters(clusters: dict[tuple[str, str], set[tuple[str, str]]]) -> list[dict[str, object]]:
    return [
        {
            "id": identifier,
            "kind": kind,
            "mentions": [{"file": file, "as_written": name} for file, name in sorted(mentions)],
        }
        for (kind, identifier), mentions in sorted(clusters.items())
    ]


def _write_json(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read_order(arguments: Sequence[str] | None = None) -> tuple[Order, Path]:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.generate", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=24)
    parser.add_argument("--formats", default=",".join(PURE[:6]), help=",".join(FORMATS))
    parser.add_argument("--languages", default="en,es,fr")
    parser.add_argument("--part", type=Part, choices=list(Part), default=Part.TUNING)
    parser.add_argument("--unseen-captions", action="store_true", dest="unseen")
    parser.add_argument("--output", type=Path, required=True)
    told = parser.parse_args(arguments)
    formats = tuple(told.formats.split(","))
    if unknown := set(formats) - set(FORMATS):
        parser.error(f"--formats: expected some of {', '.join(FORMATS)}, found {', '.join(sorted(unknown))}")
    languages = tuple(map(Language, told.languages.split(",")))
    return Order(seed=told.seed, count=told.count, formats=formats, languages=languages, part=told.part,
                 unseen=told.unseen), told.output  # fmt: skip


def main() -> None:
    """Write the corpus that the command line asks for."""
    order, output = read_order()
    print(f"{write_corpus(order, output)} documents in {output}")  # noqa: T201


if __name__ == "__main__":
    main()
