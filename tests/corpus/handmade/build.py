"""Writes the reports and their true records.

```
python -m tests.corpus.handmade.build --output DIR
```
"""

import argparse
import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path

from wufgraph.model import Language, Report

from ..gold import write_gold
from .marks import as_written, read_marks, without_tags
from .pages import without_stars, write_page

SOURCES = Path(__file__).with_name("reports")
_PLAIN: dict[str, Callable[[str], str]] = {".txt": str, ".html": without_tags, ".docx": without_stars}


def build(folder: Path) -> list[Report]:
    """Write `documents/`, `gold/` and `manifest.json` into a folder.

    Returns:
        The true records, in the order of their names.
    """
    for name in ("documents", "gold"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    reports = [_build_one(path, folder) for path in sorted(SOURCES.iterdir())]
    manifest = [{"file": one.file, "format": one.file.rpartition(".")[2], "language": one.language} for one in reports]
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    return reports


def main(arguments: Sequence[str] | None = None) -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Write the reports made by hand, with their true records.")
    parser.add_argument("--output", type=Path, required=True, metavar="DIR")
    build(parser.parse_args(arguments).output)


def _build_one(path: Path, folder: Path) -> Report:
    """Build one report; a Word document `NAME.docx` is told in `NAME.docx.txt`."""
    name = path.name.replace(".docx.txt", ".docx")
    source = path.read_text(encoding="utf-8")
    report = read_marks(source, name, _PLAIN[Path(name).suffix])
    (folder / "documents" / name).write_bytes(_document(name, as_written(source)))
    (folder / "gold" / f"{Path(name).stem}.json").write_bytes(write_gold(report))
    return report


def _document(name: str, text: str) -> bytes:
    if not name.endswith(".docx"):
        return text.encode()
    buffer = io.BytesIO()
    write_page(text, Language(name[:2])).save(buffer)
    return buffer.getvalue()


if __name__ == "__main__":
    main()
