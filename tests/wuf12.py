"""A made-up report on the made-up form of the twelfth session, complete by that form."""

import datetime as dt
from dataclasses import replace

from tests.validation.examples import counted, good_report
from wufgraph.model import Report, Statement, StatementKind

FORM = "wuf12-partners"
FOLLOW_UP = Statement(kind="follow-up", text="The city publishes travel times each year, for target 11.2.")


def report_of_wuf12() -> Report:
    """The good report, as held in Cairo in 2024 and told on that form, with the lengths of its sections counted."""
    good = good_report()
    said = [one for one in good.statements if one.agenda not in ("habitat-iii", "post-2015")]
    said += [
        Statement(kind=StatementKind.POSITION, agenda="2030-agenda", text="Count travel as a cost of housing."),
        Statement(kind=StatementKind.POSITION, agenda="pact-for-the-future", text="Let the young decide as well."),
        FOLLOW_UP,
    ]
    kinds = [*StatementKind, FOLLOW_UP.kind]
    agendas = [None, "new-urban-agenda", "2030-agenda", "pact-for-the-future"]
    said.sort(key=lambda one: (kinds.index(one.kind), agendas.index(one.agenda)))
    event = replace(good.event, date=dt.date(2024, 11, 5), type="voices-from-cities")
    return counted(replace(good, form=FORM, forum="wuf12", event=event, statements=tuple(said)))
