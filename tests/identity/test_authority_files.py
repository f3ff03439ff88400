"""Organizations from the user's own files."""

import json
import re
import zipfile
from pathlib import Path

import pytest

from tests.identity.made_mentions import institution
from wufgraph.errors import DamagedInputError, MissingInputError
from wufgraph.identity import resolve
from wufgraph.own_authority import read_own_authority
from wufgraph.vocabulary import ID

TABLE = """slug,name,other_names,acronyms,country,part_of
alda,Alda Harbour Trust,Fideicomiso Alda|Alda,AHT,PT,
alda-lab,Alda Tide Lab,,ATL,PT,alda
"""
TURTLE = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://alda.example/1> a skos:Concept ; skos:prefLabel "Alda Harbour Trust"@en, "Fideicomiso Alda"@es ;
  skos:altLabel "AHT" .
<https://alda.example/2> a skos:Concept ; skos:prefLabel "Alda Tide Lab"@en ; skos:broader <https://alda.example/1> .
"""
RDF_XML = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
  <skos:Concept rdf:about="https://alda.example/1">
    <skos:prefLabel xml:lang="en">Alda Harbour Trust</skos:prefLabel>
    <skos:prefLabel xml:lang="es">Fideicomiso Alda</skos:prefLabel><skos:altLabel>AHT</skos:altLabel>
  </skos:Concept>
  <skos:Concept rdf:about="https://alda.example/2">
    <skos:prefLabel xml:lang="en">Alda Tide Lab</skos:prefLabel><skos:broader rdf:resource="https://alda.example/1"/>
  </skos:Concept>
</rdf:RDF>
"""
ROR = [
    {"id": "https://ror.org/0alda0001", "status": "active", "types": ["nonprofit"],
     "names": [{"value": "Alda Harbour Trust", "types": ["ror_display", "label"]},
               {"value": "AHT", "types": ["acronym"]}, {"value": "Fideicomiso Alda", "types": ["alias"], "lang": "es"}],
     "locations": [{"geonames_details": {"country_code": "PT"}}], "relationships": []},
    {"id": "https://ror.org/0alda0002", "status": "active",
     "names": [{"value": "Alda Tide Lab", "types": ["ror_display"]}],
     "relationships": [{"type": "parent", "id": "https://ror.org/0alda0001", "label": "Alda Harbour Trust"}]},
    {"id": "https://ror.org/0alda0003", "status": "withdrawn",
     "names": [{"value": "Alda Gone", "types": ["ror_display"]}]},
]  # fmt: skip


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def zipped(folder: Path) -> Path:
    path = folder / "v2.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("v2.0-ror-data_schema_v2.json", json.dumps(ROR))
    return path


@pytest.mark.parametrize("form", ["csv", "ttl", "rdf", "json", "zip"])
def test_every_form_tells_names_acronyms_and_wholes(tmp_path: Path, form: str) -> None:
    texts = {"csv": TABLE, "ttl": TURTLE, "rdf": RDF_XML, "json": json.dumps(ROR)}
    path = zipped(tmp_path) if form == "zip" else write(tmp_path, f"own.{form}", texts[form])
    mentions = [institution(name, str(n)) for n, name in enumerate(["Alda Harbour Trust", "Fideicomiso Alda", "AHT"])]
    identities = resolve([*mentions, institution("Alda Tide Lab", "lab")], read_own_authority([path]))
    trust = {identities.by_mention[m.report, m.pointer] for m in mentions}
    assert len(trust) == 1
    assert identities.entities[identities.by_mention["lab", "/organizers/0"]].part_of == trust.pop()


def test_a_reason_names_the_file_that_knows_the_organization(tmp_path: Path) -> None:
    authority = read_own_authority([write(tmp_path, "own.csv", TABLE)])
    (reason,) = resolve([institution("AHT")], authority).reasons
    assert reason.because == "'AHT' is a name of the known organization 'Alda Harbour Trust' in own.csv"


def test_the_users_file_wins_and_keeps_the_identifier_and_names_that_were_known(tmp_path: Path) -> None:
    path = write(
        tmp_path, "own.csv", "slug,name,acronyms\nucl,UCL London,UCLX\nbloomsbury,University College London,BLO\n"
    )
    identities = resolve([institution("BLO"), institution("UCL", "b")], read_own_authority([path]))
    iri = str(ID["org/university-college-london"])
    assert set(identities.by_mention.values()) == {iri}
    assert identities.entities[iri].country == "GB"


def test_of_two_files_the_later_one_wins(tmp_path: Path) -> None:
    one = write(tmp_path, "a.csv", "slug,name,country\nalda,Alda Trust,PT\n")
    other = write(tmp_path, "b.csv", "slug,name,country\nalda,Alda Harbour Trust,ES\n")
    known = read_own_authority([one, other]).by_slug["alda"]
    assert (known.names, known.country) == (("Alda Harbour Trust", "Alda Trust"), "ES")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("own.csv", "slug,name\nalda,Alda\nalda,Other\n", "line 3: expected each slug once, found alda as in line 2"),
        ("own.csv", "slug,name,same_as\na,A,urn:x:1\nb,B,urn:x:1\n", "line 3: expected each IRI once"),
        ("own.csv", "slug,name\nalda,\n", "line 2: expected a name, found none"),
        ("own.csv", "slug,name\nAl da,Alda\n", "line 2: expected a slug"),
        ("own.csv", "slug,name,part_of\nalda,Alda,nobody\n", "a part of, found nobody"),
        ("own.ttl", "@prefix skos: <oops", "expected SKOS as Turtle"),
        ("own.ttl", TURTLE.replace('"Fideicomiso Alda"@es', '"Other"@en'), "one skos:prefLabel in each language"),
        ("own.rdf", '<!DOCTYPE x [<!ENTITY a "b">]>' + RDF_XML, "without entities"),
        ("own.json", "[{}]", "expected a dump of ROR of schema 2"),
        ("own.json", json.dumps([ROR[0], ROR[0]]), "found https://ror.org/0alda0001 twice"),
        ("own.zip", "PK", "expected a zip of ROR's dump"),
        ("own.csv", "", "found none"),
    ],
    ids=["slug-twice", "iri-twice", "no-name", "bad-slug", "no-whole", "bad-turtle", "two-labels", "entities", "no-ror",
         "ror-twice", "no-zip", "empty"],
)  # fmt: skip
def test_what_is_wrong_with_a_file_is_told_with_its_place(tmp_path: Path, name: str, text: str, told: str) -> None:
    with pytest.raises(DamagedInputError, match=re.escape(told)):
        read_own_authority([write(tmp_path, name, text)])


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(MissingInputError, match=r"none\.csv"):
        read_own_authority([tmp_path / "none.csv"])
