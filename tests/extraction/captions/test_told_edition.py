"""Which edition of the form a document follows, and what tells it."""

import pytest

from tests.extraction.typed_forms import document_of, fill
from tests.wuf12 import report_of_wuf12
from wufgraph.desk.forms import filled_form
from wufgraph.documents import read_document
from wufgraph.extraction import extract, load_captions
from wufgraph.extraction.captions.told_edition import tell_edition
from wufgraph.model import Language, Report

WUF7, WUF12 = "wuf7-partners", "wuf12-partners"
# What stands above or in a form, the edition, and what tells it.
TEXTS = {
    "nothing": ("", WUF7, "captions"),
    "the forum": ("Report of an event at WUF12", WUF12, "name of the forum"),
    "the forum with a space": ("Held at WUF 12 in Cairo", WUF12, "name of the forum"),
    "the forum in French": ("Douzième session du Forum urbain mondial", WUF12, "name of the forum"),
    "a number that goes on": ("WUF123", WUF7, "captions"),
    "a forum without a form": ("WUF9", WUF7, "captions"),
    "one forum more often": ("WUF12, as WUF7, began late. WUF12 ended early.", WUF12, "name of the forum"),
    "two forums as often": ("WUF12 and WUF7", WUF7, "captions"),
    "a limit of its own": ("Summary of the Event (max: 400 words):", WUF12, "the form's own wording"),
    "a limit of the usual one": ("Résumé de l'événement (max. : 300 mots)", WUF7, "captions"),
    "a section of its own": (
        "5. Seguimiento y localización de los Objetivos de Desarrollo Sostenible (máx.: 150 palabras)",
        WUF12,
        "the form's own wording",
    ),
    "a wording that both may have": ("Follow-up", WUF7, "captions"),
}


def read(text: str, form: str | None = None) -> Report:
    captions = load_captions().for_form(form) if form else None
    (report,) = extract(document_of(text), captions).reports
    return report


@pytest.mark.parametrize("name", TEXTS)
def test_a_document_tells_its_edition(name: str) -> None:
    text, edition, rule = TEXTS[name]
    told = tell_edition(document_of(text or "nothing"), load_captions())
    assert (told.edition, told.rule, told.span is None) == (edition, rule, edition == WUF7)


def test_the_record_says_which_edition_was_taken_and_why() -> None:
    report = read(fill({"date": "5 November 2024", "title": "Rivers at WUF12"}))
    evidence = report.evidence["/form"]
    assert (report.form, report.forum, evidence.rule, evidence.quote) == (WUF12, "wuf12", "name of the forum", "WUF12")


def test_the_date_of_the_event_outweighs_what_the_form_prints() -> None:
    report = read(fill({"date": "5 November 2024"}))
    evidence = report.evidence["/form"]
    assert (report.form, report.forum) == (WUF12, "wuf12")
    assert (evidence.rule, evidence.quote) == ("date of the event", "5 November 2024")


def test_a_day_without_a_year_is_of_the_year_of_the_forum() -> None:
    report = read(fill({"date": "5 November", "title": "Rivers at WUF12"}))
    assert (str(report.event.date), report.forum) == ("2024-11-05", "wuf12")


def test_people_know_better_than_date_and_words() -> None:
    report = read(fill({"title": "Rivers at WUF12"}), WUF7)
    assert (report.form, report.evidence["/form"].rule) == (WUF7, "told by the user")
    report = read(fill(), WUF12)
    assert (report.form, report.forum, report.evidence["/form"].rule) == (WUF12, "wuf7", "told by the user")


def test_a_usual_report_does_not_say_what_only_another_form_asks() -> None:
    followed = fill({"recommendations": "- Share the data.\n\nFollow-up\n\n- Meet again in May."})
    assert {one.kind for one in read(followed).statements} == {
        "discussion", "position", "recommendation", "partnership"
    }  # fmt: skip


def test_an_agenda_that_both_forms_know_by_one_name_is_that_of_the_form() -> None:
    answers = {"post-2015": "", "habitat-iii": "", "positions": "SDGs\n- Water has to be measured."}
    agendas = {form: {one.agenda for one in read(fill(answers), form).statements} for form in (WUF7, WUF12)}
    assert agendas[WUF7] == {None, "post-2015", "new-urban-agenda"}
    assert agendas[WUF12] == {None, "2030-agenda", "new-urban-agenda"}


@pytest.mark.parametrize("language", Language)
def test_a_form_that_comes_back_gives_the_statements_of_its_own_section(language: Language) -> None:
    sent = report_of_wuf12()
    (report,) = extract(read_document(filled_form(sent, language=language), "form.docx")).reports
    told = [(one.kind, one.agenda, one.text) for one in report.statements]
    assert told == [(one.kind, one.agenda, one.text) for one in sent.statements]
    assert (report.form, report.forum, report.event.type) == (WUF12, "wuf12", "voices-from-cities")
    lengths = {one.section: one.words for one in report.sections}
    assert lengths["follow-up"] == 10
    assert lengths["discussion"] == sum(lengths[name] for name in ("outline", "positions", "recommendations")) + sum(
        lengths[name] for name in ("partnerships", "follow-up")
    )


def test_next_steps_in_other_words_are_read_where_the_form_asks_for_them() -> None:
    lines = fill({"date": "5 November 2024"}).replace(
        "Detail Information of Speakers", "Next steps:\n\n- Meet again in May.\n\nDetail Information of Speakers"
    )
    assert [one.text for one in read(lines).statements if one.kind == "follow-up"] == ["Meet again in May."]
