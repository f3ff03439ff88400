"""What is shipped: all of the assets, none of the real report, and it works where it is installed."""

import io
import os
import subprocess
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

from tests.golden_files import DEMO, ROOT, SAMPLE_WORD
from wufgraph.assets import FOLDERS, find_asset, list_assets
from wufgraph.intake import read_file

SHIPPED = ("ontology", "shapes", "queries", "data/reference", "data/demo")


def tracked(*folders: str) -> set[str]:
    """Files under version control below some folders."""
    command = ["git", "ls-files", "-z", "--", *folders]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return {name for name in listed.split("\0") if name}


def addresses_of_the_sample() -> set[str]:
    """The e-mail addresses of the real report."""
    _, reading = read_file(SAMPLE_WORD)
    found = {speaker.email for report in reading.reports for speaker in report.speakers if speaker.email}
    assert len(found) == 4
    return found


def settings() -> dict[str, object]:
    """The build's part of pyproject.toml."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    targets: dict[str, object] = project["tool"]["hatch"]["build"]["targets"]
    return targets


def run(*words: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a program away from the checkout and its environment."""
    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}
    return subprocess.run(
        [str(word) for word in words], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


# -- what the checkout says


def test_every_folder_of_assets_is_shipped_and_the_real_report_is_not() -> None:
    targets = settings()
    assert targets["wheel"] == {
        "packages": ["src/wufgraph"],
        "force-include": {folder: f"wufgraph/_assets/{folder}" for folder in SHIPPED},
    }
    assert {folder.partition("/")[0] for folder in SHIPPED} == set(FOLDERS)
    sdist = targets["sdist"]
    assert isinstance(sdist, dict)
    assert {f"/{folder}" for folder in SHIPPED} <= set(sdist["include"])
    assert not any("reports" in folder for folder in sdist["include"])


def test_the_notices_that_the_sources_of_the_tables_ask_for_are_shipped() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    shipped = "\n".join((ROOT / name).read_text(encoding="utf-8") for name in project["license-files"])
    assert "UNICODE LICENSE V3" in shipped
    assert "Copyright (c) 2016 widdix GmbH" in shipped


@pytest.mark.parametrize("folder", SHIPPED)
def test_every_asset_is_found_where_it_will_be(folder: str) -> None:
    for name in tracked(folder):
        assert find_asset(name).is_file()
    found = {name for ending in ("", ".ttl") for name in list_assets(folder, ending)}
    assert tracked(folder) <= found


# -- what comes out of it


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python with the standard build front end."""
    folder = tmp_path_factory.mktemp("tools")
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    done = run(python, "-m", "pip", "install", "--quiet", "build", folder=folder)
    assert done.returncode == 0, done.stderr
    return python


@pytest.fixture(scope="module")
def built(tools: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source distribution, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    done = run(tools, "-m", "build", "--outdir", folder, ROOT, folder=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    """The wheel."""
    (found,) = built.glob("*.whl")
    return found


@pytest.mark.all
def test_the_wheel_holds_exactly_the_assets_under_version_control(wheel: Path) -> None:
    prefix = "wufgraph/_assets/"
    with zipfile.ZipFile(wheel) as archive:
        names = {name.removeprefix(prefix) for name in archive.namelist() if name.startswith(prefix)}
        assert names == tracked(*SHIPPED)
        assert all(archive.read(prefix + name) == (ROOT / name).read_bytes() for name in names)


@pytest.mark.all
def test_the_wheel_holds_exactly_the_code_under_version_control(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {n for n in archive.namelist() if n.startswith("wufgraph/") and "/_assets/" not in n}
        names = {name for name in names if not name.endswith("/")}
    assert {f"src/{name}" for name in names} == tracked("src")


@pytest.mark.all
def test_nothing_that_is_shipped_holds_an_address_of_the_real_report(built: Path, wheel: Path) -> None:
    addresses = addresses_of_the_sample()
    contents: dict[str, bytes] = {}
    with zipfile.ZipFile(wheel) as archive:
        contents |= {name: archive.read(name) for name in archive.namelist()}
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as tar:
        for member in tar.getmembers():
            file = tar.extractfile(member)
            contents[member.name] = file.read() if file else b""
    for name, data in list(contents.items()):
        if name.endswith(".docx"):
            with zipfile.ZipFile(io.BytesIO(data)) as document:
                contents |= {f"{name}/{part}": document.read(part) for part in document.namelist()}
    assert len(contents) > 400
    assert not [name for name in contents if "sample-report" in name or "data/reports" in name]
    found = {(name, a) for name, data in contents.items() for a in addresses if a.encode() in data}
    assert found == set()


@pytest.mark.all
def test_what_is_installed_works_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    python, wufgraph = tmp_path / "env" / "bin" / "python", tmp_path / "env" / "bin" / "wufgraph"
    done = run(python, "-m", "pip", "install", "--quiet", wheel, folder=tmp_path)
    assert done.returncode == 0, done.stderr

    where = run(python, "-c", "import wufgraph; print(wufgraph.__file__)", folder=tmp_path).stdout
    assert where.startswith(str(tmp_path / "env"))

    checked = run(wufgraph, "check", DEMO / "06-housing-data.docx", folder=tmp_path)
    assert (checked.returncode, "Teguh Wibawa" in checked.stdout, checked.stderr) == (1, True, "")

    demo = run(wufgraph, "demo", "--output", "out", folder=tmp_path)
    assert demo.returncode == 0, demo.stderr
    assert (tmp_path / "out" / "index.html").is_file()
    assert (tmp_path / "out" / "network.html").is_file()

    asked = run(wufgraph, "query", "co-organizers", "--store", "out/wuf-store", "--format", "csv", folder=tmp_path)
    assert asked.returncode == 0
    assert len(asked.stdout.splitlines()) > 10
