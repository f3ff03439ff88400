"""A brief on a theme: what it tells, what each claim rests on, and what it cannot say."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.network.insight.reports import FORUM, HARBOUR, QUARRY, report, store_of
from wufgraph.model import Language
from wufgraph.network.honesty import judge_pairs
from wufgraph.network.insight.brief import gather_facts
from wufgraph.network.insight.brief_parts import Brief
from wufgraph.network.insight.brief_text import brief_as_markdown, brief_as_text
from wufgraph.network.insight.brief_writing import write_brief, write_facts
from wufgraph.network.insight.scope import Scope
from wufgraph.pages.brief_page import brief_page
from wufgraph.store import EmbeddedStore

LAND = Scope(theme="land-and-gltn")
FORMATS = {"html": brief_page, "markdown": brief_as_markdown, "text": brief_as_text}


@pytest.fixture(scope="module")
def brief(forum_store: EmbeddedStore) -> Brief:
    """The brief on land, in English."""
    return write_brief(forum_store, LAND)


def section(brief: Brief, name: str) -> list[tuple[str, str]]:
    """What the claims of a section are about, and say."""
    (found,) = [one for one in brief.sections if one.name == name]
    return [(claim.about, claim.text) for claim in found.claims]


def test_it_counts_what_it_rests_on(brief: Brief) -> None:
    assert dict(brief.numbers) == {
        "events with a report": 3,
        "organizing institutions": 4,
        "countries they are based in": 4,
        "ties between them": 3,
        "commitments": 2,
    }


def test_organizations_come_with_their_country_and_what_they_bring_together(brief: Brief) -> None:
    about, text = section(brief, "brief-players")[0]
    assert about == "Meadow Institute (France)"
    assert text == (
        "events: 2 of 3; partners: 2; pairs of its partners, of two countries, that come together through it alone: 1"
    )


def test_ties_come_with_the_strongest_evidence_first(brief: Brief) -> None:
    assert section(brief, "brief-bonds") == [
        ("Harbour Trust + Meadow Institute", "commitment made; events organized together: 1"),
        ("Harbour Trust + Quarry Observatory", "partnership mentioned; events organized together: 0"),
        ("Meadow Institute + Quarry Observatory", "organized together; events organized together: 1"),
    ]


def test_the_same_demand_of_two_groups_is_quoted_from_both(brief: Brief) -> None:
    (found,) = [one for one in brief.sections if one.name == "brief-shared"]
    (claim,) = found.claims
    assert claim.text == "Groups without an organization in common: 2; reports: 2"
    assert [quote.text for quote in claim.quotes] == [
        "Publish <b>land</b> prices as open data, with 12% of budgets.",
        "Land prices: publish them as open data.",
    ]


def test_commitments_tell_what_is_not_said_and_are_summed(brief: Brief) -> None:
    assert section(brief, "brief-commitments") == [
        ("Meadow Institute + Harbour Trust", "commitment made; by when: March 2015; how much: 40,000 EUR"),
        ("Harbour Trust + Quarry Observatory", "partnership mentioned; not said: by when, how much"),
        ("", "Sum of amounts in EUR, commitment made: 40,000"),
    ]


def test_every_claim_but_those_on_gaps_and_limits_cites_a_report_that_is_listed(brief: Brief) -> None:
    listed = {source.number for source in brief.sources}
    for one in brief.sections:
        if one.name not in ("brief-gaps", "brief-limits"):
            for claim in one.claims:
                cited = {r.number for r in (*claim.references, *(quote.reference for quote in claim.quotes))}
                assert cited, claim
                assert cited <= listed


def test_reports_are_numbered_as_they_are_cited(brief: Brief) -> None:
    numbers = re.findall(r"\[(\d+)(?:: |\])", brief_as_text(replace(brief, lead=())))
    assert list(dict.fromkeys(map(int, numbers))) == [source.number for source in brief.sources] == [1, 2, 3]


def test_it_says_what_it_cannot_say(brief: Brief) -> None:
    told = " ".join(text for _, text in section(brief, "brief-limits"))
    assert "Reports: 3." in told
    assert "With so few reports" in told
    assert "how many reports are missing is not known" in told
    assert "whether they were kept is not known" in told


def test_gaps_name_regions_without_anybody(brief: Brief) -> None:
    assert ("", "No organizer from: Asia, Northern America, Oceania.") in section(brief, "brief-gaps")
    assert ("", "Events with a single organizer: 1 of 3.") in section(brief, "brief-gaps")


def test_gaps_of_an_area_name_its_sub_themes(forum_store: EmbeddedStore) -> None:
    area = write_brief(forum_store, Scope(theme="urban-basic-services"))
    assert any("Sub-themes without an event: Water & Sanitation" in text for _, text in section(area, "brief-gaps"))


def test_a_region_leaves_out_events_without_an_organizer_of_it(forum_store: EmbeddedStore) -> None:
    assert (
        dict(write_brief(forum_store, Scope(theme="land-and-gltn", region="419")).numbers)["events with a report"] == 1
    )


@pytest.mark.parametrize("spell", FORMATS.values(), ids=FORMATS)
def test_a_theme_without_reports_says_so_and_which_themes_have_some(
    spell: Callable[[Brief], str], forum_store: EmbeddedStore
) -> None:
    page = spell(write_brief(forum_store, Scope(theme="urban-waste-management", region="419")))
    assert "No report tells of an event on this theme with an organizer from Latin America and the Caribbean." in page
    assert re.search(r"Land (&|&amp;) GLTN: 3", page)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("spell", FORMATS.values(), ids=FORMATS)
def test_it_is_told_in_three_languages_without_an_address(
    spell: Callable[[Brief], str], language: Language, forum_store: EmbeddedStore
) -> None:
    page = spell(write_brief(forum_store, LAND, language))
    assert {"en": "Brief: ", "es": "Nota informativa: ", "fr": "Note de synthèse\N{NO-BREAK SPACE}: "}[language] in page
    assert "@" not in re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    assert "{" not in re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)


def test_words_of_reports_are_no_markup(brief: Brief) -> None:
    assert "<b>land" not in brief_page(brief)
    assert "&lt;b&gt;land" in brief_page(brief)
    assert r"\<b\>land\</b\>" in brief_as_markdown(brief)


def test_the_page_has_no_script_and_nothing_from_elsewhere(brief: Brief) -> None:
    page = brief_page(brief)
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=\"(?!#)", page)


def test_every_citation_on_the_page_leads_to_its_report(brief: Brief) -> None:
    page = brief_page(brief)
    assert set(re.findall(r"href=\"#([\w-]+)\"", page)) == set(re.findall(r"id=\"([\w-]+)\"", page))


def test_quotes_in_another_language_say_which(forum_store: EmbeddedStore) -> None:
    assert '<span lang="en">« Land prices' in brief_page(write_brief(forum_store, LAND, Language.FR)).replace(
        "\N{NO-BREAK SPACE}", " "
    )


def test_lines_of_text_fit_a_screen(brief: Brief) -> None:
    assert max(map(len, brief_as_text(brief).splitlines())) <= 100


def test_the_order_in_which_reports_came_changes_nothing(brief: Brief, tmp_path: Path) -> None:
    with store_of(tmp_path, *reversed(FORUM)) as store:
        assert brief_page(write_brief(store, LAND)) == brief_page(brief)


def test_two_who_share_a_partner_should_meet(tmp_path: Path) -> None:
    ends = (
        report("One", (HARBOUR, QUARRY)),
        report("Two", (QUARRY, FORUM[2].organizers[0])),
    )
    with store_of(tmp_path, *ends) as store:
        found = section(write_brief(store, LAND), "brief-meet")
    assert found == [
        ("Harbour Trust + Lagoon Network", "have never met in these reports; both work with Quarry Observatory")
    ]


def test_a_tie_that_is_more_than_chance_says_so(forum_store: EmbeddedStore) -> None:
    facts = gather_facts(forum_store, LAND)
    first, *others = facts.bonds
    brief = write_facts(replace(facts, bonds=(replace(first, p=0.01), *others)))
    assert section(brief, "brief-bonds")[0] == (
        "Harbour Trust + Meadow Institute",
        "commitment made, more often together than chance gives; events organized together: 1",
    )
    assert any("as busy as it is: 1 of 3 (level 5 %" in text for _, text in section(brief, "brief-limits"))


def test_the_chance_of_a_tie_is_that_of_all_events(forum_store: EmbeddedStore) -> None:
    facts = gather_facts(forum_store, LAND)
    judged = judge_pairs(facts.everything.organizing)
    assert {bond.p for bond in facts.bonds if bond.events} == set(judged.adjusted.tolist())
    assert [bond.p for bond in facts.bonds if not bond.events] == [1.0]


def test_the_forum_is_told_and_may_be_chosen(brief: Brief, forum_store: EmbeddedStore) -> None:
    assert brief.lead[0].endswith("Forum: WUF7.")
    assert write_brief(forum_store, Scope(theme="land-and-gltn", forum="wuf9")).numbers == ()
