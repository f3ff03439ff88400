"""Which spellings are one organization, for VOSviewer."""

from rdflib import RDFS, Graph, Literal, URIRef

from tests.fakes import MemoryStore
from wufgraph.network.formats import read_spellings, spell_thesaurus
from wufgraph.vocabulary import SCHEMA, WUF

BANK, UNIT = "https://x.org/bank", "https://x.org/unit"


def store() -> MemoryStore:
    """A participation, a speaker's organization and a mention, each with its own spelling of the bank."""
    graph, one = Graph(), "https://x.org/p{}"
    for number, (meaning, organization, writing, words) in enumerate(
        [
            (WUF.participant, BANK, WUF.nameAsGiven, "The World\tBank"),
            (WUF.onBehalfOf, BANK, WUF.organizationAsGiven, 'World "Bank"'),
            (SCHEMA.about, BANK, RDFS.label, "World Bank"),
            (SCHEMA.about, BANK, RDFS.label, "WBI"),
            (SCHEMA.about, UNIT, RDFS.label, "WBI"),
            (SCHEMA.about, "https://x.org/other", RDFS.label, "Other"),
        ]
    ):
        graph.add((URIRef(one.format(number)), meaning, URIRef(organization)))
        graph.add((URIRef(one.format(number)), writing, Literal(words)))
    found = MemoryStore()
    found.replace({URIRef("https://x.org/g"): graph})
    return found


def test_each_spelling_stands_beside_the_label_that_replaces_it() -> None:
    spellings = read_spellings(store(), {BANK: "World Bank", UNIT: "World Bank Institute"})
    assert spell_thesaurus(spellings).decode().splitlines() == [
        "label\treplace by",
        "The World Bank\tWorld Bank",
        "World 'Bank'\tWorld Bank",
    ]


def test_a_spelling_of_two_organizations_is_not_replaced() -> None:
    spellings = read_spellings(store(), {BANK: "World Bank", UNIT: "World Bank Institute"})
    assert spellings["WBI"] == {"World Bank", "World Bank Institute"}
    assert b"WBI" not in spell_thesaurus(spellings)


def test_only_organizations_of_the_network_are_in_it() -> None:
    assert set(read_spellings(store(), {UNIT: "World Bank Institute"})) == {"WBI"}
