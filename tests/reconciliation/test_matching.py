"""Which names mean a thing, which leave a doubt, and which mean nothing."""

import pytest

from wufgraph.reconciliation import Kind, Question, Service
from wufgraph.reconciliation.questions import Wanted

from .things import ID, candidates, matched, serve_things, thing


@pytest.fixture(scope="module")
def service() -> Service:
    """Organizations, persons, places and events that are easily mistaken for each other."""
    return serve_things(
        thing("org/sol", "Universidad del Sol", "USOL", acronym="USOL", country=f"{ID}country/PE"),
        thing("org/water", "Institute of Water Studies, Universidad del Sol", part_of=f"{ID}org/sol"),
        thing("org/ferro", "Ferro Bank", "Banco Ferro", "Banque Ferro"),
        thing("org/ferro-institute", "Ferro Bank Institute", part_of=f"{ID}org/ferro"),
        thing("org/observatory", "Observatoire de l’Habitat de Grand-Lac", "OHGL", acronym="OHGL"),
        thing("org/lyon-2", "Université Lumière Est 2"),
        thing("org/lyon-3", "Université Lumière Est 3"),
        thing("org/austral", "Ministry of Works (Austria)"),
        thing("org/federation", "Tuvale Residents Federation"),
        thing("org/forum-a", "Urban Forum", "UF"),
        thing("org/union", "Users First", "UF"),
        thing("org/sao", "Fundação São Tomé para a Moradia"),
        thing("org/cyrillic", "Институт города"),
        thing("person/ana", "Ana Sofía Núñez", kind=Kind.PERSON, organization=f"{ID}org/sol"),
        thing("person/omar-1", "Omar Haddad", kind=Kind.PERSON, organization=f"{ID}org/sol"),
        thing("person/omar-2", "Omar Haddad", kind=Kind.PERSON, organization=f"{ID}org/ferro"),
        thing("country/PE", "Peru", "Perú", "Pérou", "PE", kind=Kind.COUNTRY),
        thing("place/pe/ferro", "Ferro", kind=Kind.CITY),
        thing("event/w/homes", "Counting homes, counting people: open data", kind=Kind.EVENT),
    )


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        ("Universidad del Sol", "org/sol"),
        ("UNIVERSIDAD  DEL SOL ", "org/sol"),
        ("\ufeffuniversidad\u00a0del sol\n", "org/sol"),
        ("USOL", "org/sol"),
        ("Universidad del Sol (USOL)", "org/sol"),
        ("USOL – Universidad del Sol", "org/sol"),
        ("University of the Sol (USOL)", "org/sol"),
        ("Univ. del Sol", "org/sol"),
        ("Banque Ferro", "org/ferro"),
        ("The Ferro Bank", "org/ferro"),
        ("Ferro Bank Institute", "org/ferro-institute"),
        ("Observatoire de l'habitat de Grand Lac", "org/observatory"),
        ("Fundacao Sao Tome para a Moradia", "org/sao"),
        ("Tuvale Residents Federaton", "org/federation"),
        ("Federation of Tuvale Residents", "org/federation"),
        ("Tuvalle Residents Federation", "org/federation"),
        ("Tuvale Residents Fedreation", "org/federation"),
        ("TuvaleResidents Federation", "org/federation"),
        ("Ferro Bank Instituet", "org/ferro-institute"),
        ("OHGL - Observatoire de l’Habitat, de Grand-Lac", "org/observatory"),
        ("Институт  города", "org/cyrillic"),
        ("Núñez, Ana Sofía", "person/ana"),
        ("Dra. Ana Sofia Nunez", "person/ana"),
        ("pérou", "country/PE"),
        ("PE", "country/PE"),
        ("counting homes counting people – open data", "event/w/homes"),
        (f"{ID}org/sol", "org/sol"),
    ],
)
def test_a_name_means_a_thing_however_it_is_written(service: Service, cell: str, meant: str) -> None:
    assert matched(service, cell) == meant


@pytest.mark.parametrize(
    ("cell", "best"),
    [
        ("Universidad de la Luna", None),
        ("Institute, Universidad del Sol", None),
        ("Universidad", None),
        ("Université Lumière Est 4", None),
        ("Université Lumière Est Z", None),
        ("Ministry of Works (Australia)", None),
        ("UF", None),
        ("Omar Haddad", None),
        ("Haddad", None),
        ("A. S. Núñez", "person/ana"),
        ("Ana Núñez", "person/ana"),
        ("Anna Sofía Núñez", "person/ana"),
        ("Ferro Bank Foundation", "org/ferro"),
    ],
)
def test_what_could_be_another_thing_is_no_match(service: Service, cell: str, best: str | None) -> None:
    assert matched(service, cell) is None
    if best:
        assert candidates(service, cell)[0].thing.iri == ID + best


def test_a_part_is_far_below_the_whole_that_is_sought(service: Service) -> None:
    scores = {one.thing.iri: one.score for one in candidates(service, "Ferro Bank")}
    assert scores[f"{ID}org/ferro"] == 100
    assert scores[f"{ID}org/ferro-institute"] <= 70


def test_a_name_in_a_bracket_that_belongs_to_another_thing_leaves_a_doubt(service: Service) -> None:
    assert matched(service, "Banco Ferro (BFER)") == "org/ferro"
    assert matched(service, "Banco Ferro (USOL)") is None
    assert matched(service, "Casa Nueva (USOL)") is None


def test_a_type_tells_what_two_of_one_name_do_not(service: Service) -> None:
    both = serve_things(thing("org/gender", "Gender"), thing("theme/gender", "Gender", kind=Kind.THEME))
    assert matched(both, "Gender") is None
    assert matched(both, Question(text="Gender", types=("theme",))) == "theme/gender"
    assert matched(both, Question(text="Gender", types=("http://www.w3.org/ns/org#Organization",))) == "org/gender"


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        (Wanted("", "Universidad del Sol"), "person/omar-1"),
        (Wanted("", "USOL"), "person/omar-1"),
        (Wanted(f"{ID}org/ferro", "Ferro Bank"), "person/omar-2"),
        (Wanted("", "Banco Ferro"), "person/omar-2"),
        (Wanted("", "Casa Nueva"), None),
    ],
    ids=lambda value: getattr(value, "text", value),
)
def test_a_property_tells_namesakes_apart(service: Service, wanted: Wanted, meant: str | None) -> None:
    question = Question(text="Haddad, Omar", wanted=(("organization", (wanted,)),))
    assert matched(service, question) == meant


@pytest.mark.parametrize("country", ["Peru", "Perú", "PE", "PER", f"{ID}country/PE"])
def test_a_country_may_be_named_in_any_way(service: Service, country: str) -> None:
    question = Question(text="Universidad del Sol", wanted=(("country", (Wanted("", country),)),))
    assert candidates(service, question)[0].agreement == {"country": True}


def test_a_part_of_a_part_is_a_part() -> None:
    service = serve_things(
        thing("org/un", "United Peoples"),
        thing("org/programme", "Peoples Programme", part_of=f"{ID}org/un"),
        thing("org/office", "Peoples Programme Field Office", part_of=f"{ID}org/programme"),
    )
    question = Question(wanted=(("part-of", (Wanted("", "United Peoples"),)),))
    assert {one.thing.iri for one in candidates(service, question)} == {f"{ID}org/programme", f"{ID}org/office"}


def test_wholes_in_a_circle_end() -> None:
    service = serve_things(
        thing("org/a", "Alpha House", part_of=f"{ID}org/b"), thing("org/b", "Beta House", part_of=f"{ID}org/a")
    )
    question = Question(text="Alpha House", wanted=(("part-of", (Wanted("", "Gamma"),)),))
    assert candidates(service, question)[0].agreement == {"part-of": False}


def test_a_property_of_which_nothing_is_known_costs_little_and_contradicts_nothing(service: Service) -> None:
    question = Question(text="Banco Ferro", wanted=(("country", (Wanted("", "Peru"),)), ("shoe-size", ())))
    best = candidates(service, question)[0]
    assert (best.score, best.match, best.agreement) == (95, True, {})


def test_an_iri_that_was_replaced_finds_what_has_its_place() -> None:
    service = serve_things(
        thing("org/new", "New House"),
        replacements={f"{ID}org/old": f"{ID}org/middle", f"{ID}org/middle": f"{ID}org/new", f"{ID}a": f"{ID}a"},
    )
    assert matched(service, f"{ID}org/old") == "org/new"
    assert service.catalogue.find("org/middle") is service.catalogue.find(f"{ID}org/new")
    assert service.catalogue.find(f"{ID}a") is None


def test_no_more_candidates_come_than_were_asked_for(service: Service) -> None:
    assert len(candidates(service, Question(text="Omar Haddad", limit=1))) == 1


def test_the_order_of_candidates_does_not_depend_on_that_of_things(service: Service) -> None:
    other = serve_things(*reversed(service.catalogue.things.values()))
    for cell in ("Universidad", "UF", "Omar Haddad", "Ferro"):
        assert candidates(service, cell) == candidates(other, cell)
