"""Word documents turned into other formats by LibreOffice, many in one call."""

import shutil
import subprocess
import tempfile
from pathlib import Path

FILTERS = {
    "odt": ("odt", "odt"),
    "rtf": ("rtf", "rtf"),
    "doc": ("doc", "doc:MS Word 97"),
    "office-pdf": ("pdf", "pdf"),
}
"""The ending of each format, and how LibreOffice calls it."""


def convert_all(documents: dict[str, bytes], kind: str) -> dict[str, bytes]:
    """Convert Word documents, by name without ending.

    Raises:
        FileNotFoundError: LibreOffice is not installed, or made nothing of a document.
    """
    program = shutil.which("soffice")
    if program is None:
        raise FileNotFoundError("soffice: expected LibreOffice on the path, found none; install libreoffice-writer")
    ending, conversion = FILTERS[kind]
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "in"), Path(folder, "out")
        source.mkdir()
        for name, data in documents.items():
            (source / f"{name}.docx").write_bytes(data)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", conversion, "--outdir", str(target)]
        subprocess.run(
            [*command, *(str(path) for path in sorted(source.iterdir()))], check=True, capture_output=True, timeout=900
        )
        return {name: (target / f"{name}.{ending}").read_bytes() for name in documents}
