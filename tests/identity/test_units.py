"""Parts and wholes are never one, whatever the form of the name."""

import pytest

from tests.identity.made_mentions import institution
from wufgraph.identity import load_authority, resolve
from wufgraph.identity.units import owns_acronym, wholes_of

UNITS = {
    "en": ("Faculty of Law", "Department of Geography", "Research Centre", "Planning Unit", "Regional Office"),
    "es": ("Facultad de Derecho", "Instituto de Vivienda", "Laboratorio Urbano", "Oficina Regional"),
    "fr": ("Faculté de droit", "École d'architecture", "Unité de planification", "Bureau régional"),
}
OF = {"en": " of the ", "es": " de la ", "fr": " de la "}
FORMS = ("{unit}, {whole}", "{whole}, {unit}", "{whole} – {unit}", "{unit}{of}{whole}", "{whole} {unit}")


@pytest.mark.parametrize("each", [10, pytest.param(1, marks=pytest.mark.all)], ids=["one-in-ten", "all"])
@pytest.mark.parametrize("language", UNITS)
@pytest.mark.parametrize("form", FORMS)
def test_no_unit_of_a_known_organization_is_that_organization(form: str, language: str, each: int) -> None:
    known = list(enumerate(load_authority().by_slug.values()))[::each]
    wholes = [institution(one.names[0], f"w{n}") for n, one in known]
    acronyms = [institution(one.acronyms[0], f"a{n}") for n, one in known if one.acronyms]
    units = []
    for at, unit in enumerate(UNITS[language]):
        for n, one in known:
            acronym = one.acronyms[0] if one.acronyms and at % 2 == 0 else None
            whole = one.acronyms[0] if one.acronyms and at == 1 else one.names[0]
            name = form.format(unit=unit, whole=whole, of=OF[language])
            units.append(institution(name, f"u{at}/{n}", acronym=acronym))
    identities = resolve([*wholes, *acronyms, *units])
    of = {report: iri for (report, _), iri in identities.by_mention.items()}
    merged = [one.name for one in units if of[one.report] == of["w" + one.report.split("/")[1]]]
    assert merged == []


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("Faculty of Law, UNAM", "unam"),
        ("UNAM – Facultad de Derecho", "unam"),
        ("UCL Department of Science, Technology, Engineering and Public Policy", "ucl"),
        ("School of Architecture of Newcastle University", "newcastle university"),
        ("Facultad de Derecho de la Universidad de Lima", "lima university"),
        ("Faculté de droit de l'Université de Dakar", "dakar university"),
        ("World Bank Institute", "bank global"),
    ],
)
def test_the_whole_is_told_from_the_name_of_a_part(name: str, whole: str) -> None:
    assert whole in wholes_of(name)


@pytest.mark.parametrize("name", ["Ministry of Housing, Building and Planning", "UN-Habitat", "University of Lima"])
def test_a_whole_is_a_part_of_nothing(name: str) -> None:
    assert not wholes_of(name)


@pytest.mark.parametrize(
    ("name", "acronym", "owns"),
    [
        ("Faculty of Law, UNAM", "UNAM", False),
        ("Faculty of Law, National University of Lima", "NUL", False),
        ("Development Planning Unit, University College London", "DPU", True),
        ("University College London", "UCL", True),
    ],
)
def test_an_acronym_behind_a_part_may_be_that_of_the_whole(name: str, acronym: str, *, owns: bool) -> None:
    assert owns_acronym(name, acronym) is owns


def test_a_part_is_not_joined_to_its_whole_by_the_acronym_of_the_whole() -> None:
    identities = resolve(
        [
            institution("Faculty of Law, National University of Alda", acronym="NUA"),
            institution("National University of Alda", "b", acronym="NUA"),
            institution("NUA", "c"),
        ]
    )
    part, whole, alone = (identities.by_mention[report, "/organizers/0"] for report in "abc")
    assert part != whole == alone
