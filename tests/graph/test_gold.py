"""The hand-made gold graph of the sample is sound, and the sample as read agrees with it."""

from rdflib import DCTERMS, FOAF, ORG, PROV, RDF, RDFS, SKOS, Graph, Literal, URIRef

from tests.golden_files import SAMPLE_KEY, SAMPLE_TEXT, sample_gold
from wufgraph.graph.addresses import holds_address
from wufgraph.graph.lift import lift_report
from wufgraph.identity import find_mentions, resolve
from wufgraph.intake import read_file
from wufgraph.vocabulary import OA, SCHEMA, WUF

# What is read from prose, where the gold knows more than the words say, and names things otherwise.
FROM_PROSE = {
    WUF.mentions,
    WUF.assertedBy,
    SCHEMA.creditText,
    WUF.reportsFigure,
    WUF.declaresPartnership,
    WUF.hasTheme,
}


def sample_as_read() -> Graph:
    """The graph of the sample report as wufgraph reads it."""
    _, reading = read_file(SAMPLE_TEXT)
    report = reading.reports[0]
    return lift_report(report, SAMPLE_KEY, resolve(find_mentions(report, SAMPLE_KEY)).of_report(SAMPLE_KEY))


def test_each_quote_is_the_slice_that_its_offsets_name() -> None:
    text, gold = SAMPLE_TEXT.read_text(encoding="utf-8"), sample_gold()
    passages = list(gold.subjects(OA.exact, None))
    assert len(passages) > 60
    for passage in passages:
        start, end = (int(str(gold.value(passage, p))) for p in (OA.start, OA.end))
        assert str(gold.value(passage, OA.exact)) == text[start:end]


def test_the_gold_holds_no_address() -> None:
    assert holds_address(sample_gold()) == []


def test_the_sample_as_read_says_all_that_the_gold_says_of_its_fields_and_statements() -> None:
    gold, read = sample_gold(), sample_as_read()
    prose = {
        s for s in gold.subjects(WUF.rule, None) if str(gold.value(s, WUF.rule)) in ("prose", "figure", "partnership")
    }
    prose |= {
        s
        for s, role in gold.subject_objects(WUF.withRole)
        if str(role).rpartition("/")[2] in ("supporter", "roundtable-participant", "partner")
    }
    prose |= set(gold.subjects(RDF.type, WUF.Figure)) | set(gold.subjects(RDF.type, WUF.Partnership))
    identity = {
        s
        for kind in (ORG.Organization, FOAF.Person, SCHEMA.Place, SCHEMA.City, SCHEMA.Country)
        for s in gold.subjects(RDF.type, kind)
    }
    on_statements = {
        (s, WUF.addressesIssue, o)
        for s in gold.subjects(RDF.type, WUF.Statement)
        for o in gold.objects(s, WUF.addressesIssue)
    }
    wanted = {
        (s, p, o)
        for s, p, o in gold
        if s not in prose | identity
        and o not in prose
        and p not in FROM_PROSE
        and p != WUF.confidence  # measured on the corpus, and no fact of the report
        and (s, p, o) not in on_statements
    }
    assert len(wanted) > 800
    assert {t for t in wanted if t not in read} == set()


def test_the_sample_as_read_says_nothing_of_its_fields_that_the_gold_does_not() -> None:
    gold, read = sample_gold(), sample_as_read()
    evidence = set(read.subjects(RDF.type, WUF.Evidence))
    prose = {s for kind in (WUF.Figure, WUF.Mention, WUF.Partnership) for s in read.subjects(RDF.type, kind)}
    prose |= set(read.subjects(WUF.inPartnership, None))
    extra = {
        (s, p, o)
        for s, p, o in read
        if not {s, o} & (evidence | prose) and p not in FROM_PROSE and (s, p, o) not in gold
    }
    assert extra == set()


def test_nothing_as_read_is_identity_which_belongs_to_the_registry() -> None:
    read = sample_as_read()
    labels = {(s, p) for s, p, _ in read if p in (RDFS.label, SKOS.altLabel, FOAF.name)}
    # Labels are of the source file, its name, and of what stands in this report alone.
    own = {s for kind in (WUF.Figure, WUF.Mention) for s in read.subjects(RDF.type, kind)}
    assert {p for _, p in labels} == {RDFS.label}
    assert {s for s, _ in labels} - own == set(read.objects(None, PROV.wasDerivedFrom))


def test_the_event_is_told_by_plain_dates_and_times() -> None:
    read = sample_as_read()
    event = next(iter(read.subjects(RDF.type, WUF.PartnerEvent)))
    assert isinstance(event, URIRef)
    told = [str(read.value(event, p)) for p in (DCTERMS.title, WUF.date, WUF.startTime, WUF.endTime)]
    assert told[1:] == ["2014-04-09", "14:45:00", "15:45:00"]
    assert isinstance(read.value(event, WUF.date), Literal)
