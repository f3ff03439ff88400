"""Old Word files (.doc) and RTF, turned into .docx by LibreOffice where it is installed (decision 13).

Each file is converted in a temporary folder with a profile of its own, in which macros are off and links are not
followed; the program and its children end with the time limit.
"""

import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from ..errors import DamagedInputError, UnsupportedInputError
from ..model import Block
from . import compound_file, word

DOC_MEDIA_TYPE = "application/msword"
RTF_MEDIA_TYPE = "application/rtf"

TIME_LIMIT_SECONDS = 60.0
_SIZE_LIMIT_BYTES = 20 * 1024 * 1024
_PROGRAMS = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.com",
)
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse">
<value>3</value></prop><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item></oor:items>
"""
# No proxy is there: what still asks the network for something gets no answer.
_NOWHERE = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy", "all_proxy"), "http://127.0.0.1:9")


def recognises_doc(data: bytes) -> bool:
    """Whether bytes are a compound file with Word's stream."""
    return compound_file.kind_of(data) == compound_file.WORD


def recognises_rtf(data: bytes) -> bool:
    """Whether bytes begin as RTF does."""
    return data.lstrip(b"\xef\xbb\xbf \r\n\t")[:5] == b"{\\rtf"


def read_doc(data: bytes, name: str) -> tuple[str, tuple[Block, ...]]:
    """Read an old Word file.

    Raises:
        UnsupportedInputError: LibreOffice is not installed.
        DamagedInputError: LibreOffice cannot read it, or not in time.
    """
    return word.read(_convert(data, name, "an old Word file", "report.doc", "MS Word 97"), name)


def read_rtf(data: bytes, name: str) -> tuple[str, tuple[Block, ...]]:
    """Read an RTF file.

    Raises:
        UnsupportedInputError: LibreOffice is not installed.
        DamagedInputError: LibreOffice cannot read it, or not in time.
    """
    return word.read(_convert(data, name, "an RTF file", "report.rtf", "Rich Text Format"), name)


def find_program() -> str | None:
    """Where LibreOffice is; None where it is not installed."""
    found = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    return found or next((place for place in _PLACES if Path(place).is_file()), None)


def _convert(data: bytes, name: str, what: str, file: str, filter_name: str) -> bytes:
    program = find_program()
    if program is None:
        raise UnsupportedInputError(
            f"{name}: expected LibreOffice to read {what}, found it not installed; "
            "install LibreOffice (the program soffice), or save the report as Word (.docx)"
        )
    if len(data) > _SIZE_LIMIT_BYTES:
        raise DamagedInputError(
            f"{name}: expected at most {_SIZE_LIMIT_BYTES >> 20} MB of {what}, found {len(data) >> 20} MB; "
            "take out its pictures, or save it as Word (.docx)"
        )
    with tempfile.TemporaryDirectory(prefix="wufgraph-", ignore_cleanup_errors=True) as folder:
        work = Path(folder)
        settings = work / "profile" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_SETTINGS, encoding="utf-8")
        (work / file).write_bytes(data)
        in_time = _run(_command(program, work, file, filter_name), work)
        result = work / "out" / "report.docx"
        if not in_time or not result.is_file():
            found = "it cannot read" if in_time else f"it did not read in {TIME_LIMIT_SECONDS:.0f} seconds"
            raise DamagedInputError(
                f"{name}: expected {what} that LibreOffice reads, found one that {found}; "
                "take off its password, or save it as Word (.docx)"
            )
        return result.read_bytes()


def _command(program: str, work: Path, file: str, filter_name: str) -> list[str]:
    return [
        program,
        f"-env:UserInstallation={(work / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--nodefault",
        f"--infilter={filter_name}",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(work / "out"),
        str(work / file),
    ]


def _run(command: list[str], work: Path) -> bool:
    """Run a program with its children in a group of their own; whether it ended in time."""
    process = subprocess.Popen(  # noqa: S603 - a fixed command line, on a copy of the file in a folder of our own
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=work,
        env={**os.environ, **_NOWHERE, "HOME": str(work)},
        start_new_session=True,
    )
    try:
        process.wait(TIME_LIMIT_SECONDS)
    except subprocess.TimeoutExpired:
        return False
    finally:
        _end(process)
    return True


def _end(process: subprocess.Popen[bytes]) -> None:
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):  # all have ended
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        process.kill()
    process.wait()
