"""Small incidences, made by hand."""

from collections.abc import Mapping, Sequence

from wufgraph.network.incidence import Event, Incidence, Organization, Partnership, Person, incidence_matrix
from wufgraph.network.insight import Commitment, Party, Passage


def incidence(
    organizers: Mapping[str, str],
    *,
    speakers: Mapping[str, str] | None = None,
    persons: Mapping[str, str] | None = None,
    events: Sequence[Event] = (),
    organizations: Sequence[Organization] = (),
    partnerships: Sequence[Partnership] = (),
    wholes: Sequence[Organization] = (),
) -> Incidence:
    """Events by name with one letter for each member, such as {"e1": "ab"}; facts where they are given."""
    told_events = {one.id: one for one in events}
    told = {one.id: one for one in organizations}
    rows = sorted({*organizers, *(speakers or {}), *(persons or {})})
    columns = sorted({*"".join(organizers.values()), *"".join((speakers or {}).values()), *told})
    people = sorted(set("".join((persons or {}).values())))

    def matrix(members: Mapping[str, str], names: Sequence[str]):  # type: ignore[no-untyped-def]
        return incidence_matrix(((e, name) for e, letters in members.items() for name in letters), rows, names)

    return Incidence(
        events=tuple(told_events.get(one, Event(id=one, label=one)) for one in rows),
        organizations=tuple(told.get(one, Organization(id=one, label=one)) for one in columns),
        organizing=matrix(organizers, columns),
        speaking=matrix(speakers or {}, columns),
        persons=tuple(Person(id=one, label=one) for one in people),
        appearing=matrix(persons or {}, people),
        partnerships=tuple(partnerships),
        wholes=tuple(wholes),
    )


def commitment(id_: str, words: str) -> Commitment:
    """What the report on event e1 says of `a`, `b` and a bank that no report knows otherwise."""
    return Commitment(
        id=id_,
        parties=(Party(id="a", label="Aye"), Party(id="b", label="Bee"), Party(id="", label="Bank of Elsewhere")),
        stage="signed",
        passage=Passage(text=words, event="e1", title="First", file="one.docx", start=0, end=len(words)),
    )
