"""Who spoke and who organized, as reports state it."""

from tests.network.made import incidence
from wufgraph.cli.equity import FEWEST as TOLD_FEWEST
from wufgraph.network.honesty.suppression import THRESHOLD
from wufgraph.network.incidence import Incidence, Organization
from wufgraph.network.insight.equity import Cell, Speaker, development_of, look_at, region_of


def speakers(*told: tuple[str, str]) -> list[Speaker]:
    """Honorific, and codes of nationalities with bars between."""
    return [
        Speaker(id=f"s{n}", event="e1", honorific=honorific, nationalities=tuple(filter(None, codes.split("|"))))
        for n, (honorific, codes) in enumerate(told)
    ]


def lens(cells: tuple[Cell, ...], name: str) -> dict[str, int | None]:
    """Counts of one lens by group."""
    return {cell.group: cell.count for cell in cells if cell.lens == name}


ONE = incidence({"e1": "ab"})


def test_honorifics_are_counted_as_written() -> None:
    found = look_at(speakers(("Ms", ""), ("Sra.", ""), ("Dr", ""), ("Dr", ""), ("", "")), ONE, fewest=1)
    assert lens(found, "speakers by honorific") == {"Dr": 2, "Ms": 1, "Sra.": 1, "not-stated": 1}


def test_a_speaker_of_two_regions_is_of_several() -> None:
    found = look_at(speakers(("", "KE"), ("", "KE|UG"), ("", "KE|FR"), ("", "")), ONE, fewest=1)
    assert lens(found, "speakers by region of nationality") == {"002": 2, "several": 1, "not-stated": 1}
    assert lens(found, "speakers by development") == {"less-developed": 2, "several": 1, "not-stated": 1}


def test_speakers_of_other_events_are_not_counted() -> None:
    assert lens(look_at(speakers(("Ms", "")), incidence({"e2": "ab"})), "speakers by honorific") == {}


def test_small_cells_of_persons_are_hidden_and_those_of_organizations_not() -> None:
    organizers = incidence({"e1": "ab"}, organizations=[Organization(id="a", label="a", country="KE")])
    found = look_at(speakers(*[("Ms", "KE")] * 9, ("Mr", "KE")), organizers)
    assert lens(found, "speakers by honorific") == {"Mr": None, "Ms": None}
    assert lens(found, "organizers by region") == {"002": 1, "not-stated": 1}


def test_what_could_be_worked_out_from_the_total_is_hidden_too() -> None:
    found = look_at(speakers(*[("Ms", "")] * 9, *[("Mr", "")] * 7, ("Dr", "")), ONE)
    assert lens(found, "speakers by honorific") == {"Ms": 9, "Dr": None, "Mr": None}


def tied(**countries: str) -> Incidence:
    """A ring of organizations in countries."""
    ids = list(countries)
    events = {f"e{n}": one + ids[(n + 1) % len(ids)] for n, one in enumerate(ids)}
    return incidence(events, organizations=[Organization(id=i, label=i, country=c) for i, c in countries.items()])


def test_ties_across_north_and_south_stand_beside_what_chance_would_give() -> None:
    cells = [c for c in look_at([], tied(a="FR", b="KE", c="DE", d="SN")) if c.lens == "ties by development"]
    assert {c.group: (c.count, c.share, c.expected) for c in cells} == {
        "within-more-developed": (0, 0.0, 0.25),
        "north-south": (4, 1.0, 0.5),
        "within-less-developed": (0, 0.0, 0.25),
        "not-stated": (0, None, None),
    }


def test_a_tie_with_an_unknown_end_is_in_no_share() -> None:
    cells = {c.group: c for c in look_at([], tied(a="FR", b="KE", c="")) if c.lens == "ties by development"}
    assert (cells["north-south"].count, cells["north-south"].of) == (1, 1)
    assert (cells["not-stated"].count, cells["not-stated"].of) == (2, 3)


def test_where_nothing_is_known_nothing_is_told() -> None:
    assert look_at([], incidence({})) == ()
    assert (region_of(""), development_of("AQ")) == ("not-stated", "not-stated")


def test_the_command_hides_as_few_as_are_hidden() -> None:
    assert TOLD_FEWEST == THRESHOLD


def test_of_few_persons_not_even_the_total_is_told() -> None:
    (cell,) = [c for c in look_at(speakers(("Ms", "KE")), ONE) if c.lens == "speakers by honorific"]
    assert (cell.count, cell.share, cell.of) == (None, None, None)
