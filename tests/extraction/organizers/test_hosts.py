"""Organizers and bases, aligned where their numbers agree."""

from wufgraph.extraction.evidence import Answer, Evidences
from wufgraph.extraction.organizers.hosts import Hosts, read_hosts
from wufgraph.model import Note, Organizer, Span


def read(organizers: str = "", bases: str = "") -> tuple[Hosts, Evidences, list[Note]]:
    text = f"{organizers}|{bases}"
    answers = {
        "organizers": Answer("organizers", Span(0, len(organizers)), text),
        "bases": Answer("bases", Span(len(organizers) + 1, len(text)), text),
    }
    evidences, notes = Evidences(text), list[Note]()
    given = {name: answer for name, answer in answers.items() if answer.words}
    return read_hosts(given, evidences, notes), evidences, notes


def quotes(evidences: Evidences) -> dict[str, str | None]:
    return {pointer: evidence.quote for pointer, evidence in evidences.by_pointer.items()}


def test_lists_of_one_length_are_aligned_by_position() -> None:
    hosts, evidences, notes = read("First Institute, Second Forum", "Lima, Peru; Kenya")
    assert hosts.organizers == (
        Organizer(name="First Institute", country="PE", city="Lima"),
        Organizer(name="Second Forum", country="KE"),
    )
    assert quotes(evidences) == {
        "/organizers/0/name": "First Institute",
        "/organizers/0/country": "Lima, Peru",
        "/organizers/0/city": "Lima, Peru",
        "/organizers/1/name": "Second Forum",
        "/organizers/1/country": "Kenya",
    }
    assert not notes


def test_the_number_of_bases_tells_whether_and_joins_two_names() -> None:
    two, *_ = read("First Institute and Second Forum", "Peru, Kenya")
    one, *_ = read("Ministry of Housing and Urban Development", "Chile")
    assert [o.name for o in two.organizers] == ["First Institute", "Second Forum"]
    assert [o.name for o in one.organizers] == ["Ministry of Housing and Urban Development"]


def test_lists_of_two_lengths_are_not_aligned() -> None:
    hosts, evidences, notes = read("First Institute, Second Forum, Third Network", "Peru, Kenya")
    assert [o.country for o in hosts.organizers] == [None, None, None]
    assert hosts.unaligned_bases == ("Kenya", "Peru")
    assert [note.code for note in notes] == ["unaligned-base", "unaligned-base"]
    assert evidences.by_pointer["/unaligned_bases/0"].quote == "Peru, Kenya"


def test_a_country_beside_the_name_needs_no_list() -> None:
    hosts, evidences, _ = read("First Institute (FI), Peru; Second Forum")
    assert hosts.organizers == (
        Organizer(name="First Institute", acronym="FI", country="PE"),
        Organizer(name="Second Forum"),
    )
    assert evidences.by_pointer["/organizers/0/country"].rule == "country beside the name"


def test_a_country_beside_the_name_outranks_the_list() -> None:
    hosts, *_ = read("First Institute (Peru)", "Kenya")
    assert hosts.organizers[0].country == "PE"


def test_the_list_tells_the_cities_of_those_whose_country_stands_beside_the_name() -> None:
    hosts, evidences, _ = read("First Institute (Peru); Second Forum (Belgium)", "Peru/Lima; Belgium/Liège")
    assert [(one.country, one.city) for one in hosts.organizers] == [("PE", "Lima"), ("BE", "Liège")]
    assert quotes(evidences)["/organizers/1/city"] == "Belgium/Liège"


def test_a_base_in_a_country_of_one_organizer_alone_is_its_base() -> None:
    hosts, *_ = read("First Institute (Peru); Second Forum (Belgium); Third Lab", "Lima, Peru; Liège, Belgium")
    assert [(one.country, one.city) for one in hosts.organizers] == [("PE", "Lima"), ("BE", "Liège"), (None, None)]


def test_brackets_that_hold_the_city_of_the_base_are_no_part_of_the_name() -> None:
    hosts, *_ = read("First Institute (Pikine); Second Forum", "Pikine, Senegal; Lima, Peru")
    assert [(one.name, one.city) for one in hosts.organizers] == [
        ("First Institute", "Pikine"),
        ("Second Forum", "Lima"),
    ]


def test_bases_follow_the_names_that_stand_beside_them() -> None:
    hosts, evidences, _ = read("First Institute (FI), Second Forum", "Second Forum: Kenya; FI: Lima, Peru")
    assert hosts.organizers == (
        Organizer(name="First Institute", acronym="FI", country="PE", city="Lima"),
        Organizer(name="Second Forum", country="KE"),
    )
    assert evidences.by_pointer["/organizers/1/country"].rule == "named beside the base"


def test_one_base_for_all_is_the_base_of_each() -> None:
    hosts, *_ = read("First Institute, Second Forum, Third Network", "all based in Kenya")
    assert [o.country for o in hosts.organizers] == ["KE", "KE", "KE"]
    assert hosts.unaligned_bases == ()


def test_one_base_alone_is_not_said_to_be_that_of_all() -> None:
    hosts, *_ = read("First Institute, Second Forum", "Kenya")
    assert ([o.country for o in hosts.organizers], hosts.unaligned_bases) == ([None, None], ("Kenya",))


def test_a_list_that_says_again_what_stands_beside_the_names_is_no_rest() -> None:
    hosts, *_ = read("First Institute (Peru), Second Forum (Kenya)", "Peru, Kenya, and others")
    assert hosts.unaligned_bases == ()


def test_an_ambiguous_country_stays_open_with_a_note() -> None:
    hosts, evidences, notes = read("First Institute", "Congo")
    assert hosts.organizers == (Organizer(name="First Institute"),)
    assert notes == [Note(pointer="/organizers/0/country", code="ambiguous-country", text="Congo")]
    assert list(evidences.by_pointer) == ["/organizers/0/name"]


def test_more_bases_than_organizers_are_hardly_sure() -> None:
    """More likely is an organizer that was missed."""
    _, shorter, _ = read("Alda Institute; Foro Sur; Third Forum", "Peru, Kenya")
    _, longer, _ = read("Alda Institute; Foro Sur", "Peru, Kenya, Chile")
    sure = [one.by_pointer["/unaligned_bases/0"].confidence for one in (shorter, longer)]
    assert sure == [0.9, 0.1]


def test_bases_without_organizers_stay_unaligned() -> None:
    hosts, _, notes = read("", "Peru")
    assert (hosts.organizers, hosts.unaligned_bases) == ((), ("Peru",))
    assert len(notes) == 1


def test_without_answers_there_are_no_hosts() -> None:
    hosts, evidences, notes = read()
    assert (hosts, evidences.by_pointer, notes) == (Hosts((), ()), {}, [])


def test_names_are_folded_and_their_words_kept_as_evidence() -> None:
    hosts, evidences, _ = read("First \t Institute", "New\xa0 York, USA")
    assert hosts.organizers == (Organizer(name="First Institute", country="US", city="New York"),)
    assert evidences.by_pointer["/organizers/0/name"].quote == "First \t Institute"


def test_an_organizer_may_be_called_without_its_legal_form() -> None:
    hosts, *_ = read(
        "Alda Institute; Liga Peatonal, A.C.", "Lima, Peru (Alda Institute); Quito, Ecuador (Liga Peatonal)"
    )
    assert [(one.name, one.country) for one in hosts.organizers] == [
        ("Alda Institute", "PE"),
        ("Liga Peatonal, A.C.", "EC"),
    ]


def test_one_caption_may_ask_for_organizers_and_their_seats() -> None:
    hosts, *_ = read(
        bases="Fundación Alda (Panamá), Municipalidad de Kera (Bolivia) y Coca-Cola Latin America (México)"
    )
    assert [(one.name, one.country) for one in hosts.organizers] == [
        ("Fundación Alda", "PA"),
        ("Municipalidad de Kera", "BO"),
        ("Coca-Cola Latin America", "MX"),
    ]
