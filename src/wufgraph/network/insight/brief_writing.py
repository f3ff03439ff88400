"""A brief in words: what is told of each fact, and how much of it there is room for on a page or two."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from ...model import Language
from ...phrases import phrase
from ...store import Store
from ..incidence import Organization
from ..names import call
from ..regions import name_region
from .brief import Bond, Facts, Number, Player, gather_facts
from .brief_citing import Citing
from .brief_limits import tell_gaps, tell_limits, tell_others
from .brief_parts import Brief, Claim, Section, merge_references
from .change import list_forums
from .commitments import Commitment, sum_by_currency
from .convergence import Convergence
from .introductions import Introduction
from .scope import Scope, without_areas

_Fact = TypeVar("_Fact")
# How many of each there is room for on two sides of A4.
_PLAYERS, _BONDS, _INTRODUCTIONS, _CONVERGENCES, _COMMITMENTS, _NUMBERS = 5, 6, 3, 3, 5, 3
_VOICES, _VOICE_NAMES, _PARTNERS, _THEMES = 3, 3, 3, 3
_TIMES = 1  # that an organization is introduced to somebody
_CITED = 4  # events that are cited for one claim, which counts them all


def write_brief(store: Store, scope: Scope, language: Language = Language.EN) -> Brief:
    """Write a brief on a theme.

    Args:
        store: The graph.
        scope: Theme and region.
        language: Of all but quotes, names and titles.

    Returns:
        Every claim cites reports; a brief on a theme without reports says so, and which themes have some.
    """
    return write_facts(gather_facts(store, scope), language)


def write_facts(facts: Facts, language: Language = Language.EN) -> Brief:
    """Put facts into words, as many as there is room for."""
    return _Writing(facts, language).brief()


class _Writing:
    def __init__(self, facts: Facts, language: Language) -> None:
        self.facts, self.language = facts, language
        self.citing = Citing(facts.reports, facts.places)

    def brief(self) -> Brief:
        sections = self._sections() if self.facts.events else (tell_others(self.facts, self.language),)
        return Brief(
            language=self.language,
            title=self._title(),
            lead=self._lead(),
            numbers=self._numbers() if self.facts.events else (),
            sections=(*sections, tell_limits(self.facts, self.language)),
            sources=self.citing.sources(self.language),
        )

    def _title(self) -> str:
        theme = call(self.facts.scope.theme, language=self.language)
        region = self._region()
        return (
            self._say("brief-title-region", theme=theme, region=region)
            if region
            else self._say("brief-title", theme=theme)
        )

    def _region(self) -> str:
        code = self.facts.scope.region
        return name_region(code, self.language) if code else ""

    def _lead(self) -> tuple[str, ...]:
        if self.facts.events:
            forums = ", ".join(forum.upper() for forum in list_forums(self.facts.incidence))
            lead = self._say("brief-lead") + (f" {self._say('brief-forums', forums=forums)}" if forums else "")
            return lead, self._say("brief-key")
        return (self._say("brief-empty-region", region=self._region()) if self._region() else self._say("brief-empty"),)

    def _numbers(self) -> tuple[tuple[str, int], ...]:
        facts = self.facts
        counts = {
            "brief-events": len(facts.events),
            "brief-organizations": len(facts.players),
            "brief-countries": len(facts.countries),
            "brief-ties": len(facts.bonds),
            "brief-promises": len(facts.commitments),
        }
        return tuple((self._say(key), count) for key, count in counts.items())

    def _sections(self) -> tuple[Section, ...]:
        facts = self.facts
        return (
            self._section("brief-players", facts.players, _PLAYERS, self._player),
            self._section("brief-bonds", facts.bonds, _BONDS, self._bond),
            self._section(
                "brief-meet", spread(facts.introductions, _INTRODUCTIONS), _INTRODUCTIONS, self._introduction
            ),
            self._section("brief-shared", facts.convergences, _CONVERGENCES, self._convergence),
            self._commitments(),
            self._section("brief-numbers", facts.numbers, _NUMBERS, self._number),
            tell_gaps(facts, self.language),
        )

    def _section(
        self,
        name: str,
        facts: Sequence[_Fact],
        most: int,
        tell: Callable[[_Fact], Claim],
    ) -> Section:
        return Section(
            name=name,
            heading=self._say(name),
            claims=tuple(tell(one) for one in facts[:most]),
            left_out=max(len(facts) - most, 0),
        )

    def _player(self, player: Player) -> Claim:
        one, events = player.organization, player.events
        text = self._say("brief-player", events=len(events), all=len(self.facts.events), partners=player.partners)
        if player.only:
            text += self._say("brief-player-only", only=player.only)
        country = f" ({call(one.country, language=self.language)})" if one.country else ""
        cited = (reference for event in events[:_CITED] for reference in self.citing.cite_organizers(event, [one]))
        return Claim(about=f"{one.label}{country}", text=text, references=merge_references(cited))

    def _bond(self, bond: Bond) -> Claim:
        evidence = self._say(f"evidence-{bond.evidence}")
        if bond.is_more_than_chance:
            evidence += self._say("brief-bond-chance")
        firmest = [one for one in bond.commitments if one.stage == bond.evidence]
        cited = [self.citing.cite(one.passage) for one in firmest]
        cited += [
            reference for event in bond.events[:_CITED] for reference in self.citing.cite_organizers(event, bond.ends)
        ]
        return Claim(
            about=" + ".join(end.label for end in bond.ends),
            text=self._say("brief-bond", evidence=evidence, count=len(bond.events)),
            references=merge_references(cited),
        )

    def _introduction(self, pair: Introduction) -> Claim:
        partners, themes = pair.partners[:_PARTNERS], without_areas(pair.themes)
        text = self._say("brief-meet-partners", partners=", ".join(one.partner.label for one in partners))
        names = [call(theme, language=self.language) for theme in themes if theme != self.facts.scope.theme][:_THEMES]
        if names:
            text += self._say("brief-meet-themes", themes=", ".join(names))
        cited = [
            reference
            for between in partners
            for end, events in ((pair.first, between.with_first), (pair.second, between.with_second))
            for event in events[:1]
            for reference in self.citing.cite_organizers(event, (end, between.partner))
        ]
        if pair.demands:
            text += self._say("brief-meet-demand")
            voices = [
                next(voice for voice in pair.demands[0].voices if end in voice.organizers)
                for end in (pair.first, pair.second)
            ]
            cited += [self.citing.cite(voice.position.passage) for voice in voices]
        return Claim(about=f"{pair.first.label} + {pair.second.label}", text=text, references=merge_references(cited))

    def _convergence(self, group: Convergence) -> Claim:
        quotes = (
            self.citing.quote(voice.position.passage, self._names(voice.organizers)) for voice in group.voices[:_VOICES]
        )
        cited = (self.citing.cite(voice.position.passage) for voice in group.voices[_VOICES:][:_CITED])
        return Claim(
            text=self._say("brief-shared-one", independent=group.independent, voices=len(group.voices)),
            quotes=tuple(quotes),
            references=merge_references(cited),
        )

    def _names(self, organizers: Sequence[Organization]) -> str:
        names = ", ".join(one.label for one in organizers[:_VOICE_NAMES])
        more = len(organizers) - _VOICE_NAMES
        return f"{names}, {self._say('brief-more', count=more)}" if more > 0 else names

    def _commitments(self) -> Section:
        section = self._section("brief-commitments", self.facts.commitments, _COMMITMENTS, self._commitment)
        sums = tuple(
            Claim(
                text=self._say(
                    "brief-sum",
                    currency=total.currency,
                    stage=self._say(f"evidence-{total.stage}"),
                    amount=spell_amount(total.amount, self.language),
                ),
                references=merge_references(
                    self.citing.cite(one.passage)
                    for one in self.facts.commitments
                    if one.is_valued and (one.currency, one.stage) == (total.currency, total.stage)
                ),
            )
            for total in sum_by_currency(self.facts.commitments)
        )
        return replace(section, claims=(*section.claims, *sums))

    def _commitment(self, one: Commitment) -> Claim:
        text = self._say(f"evidence-{one.stage}")
        if one.due:
            text += self._say("brief-commitment-due", due=one.due)
        if one.amount is not None and one.is_valued:
            amount = spell_amount(one.amount, self.language)
            text += self._say("brief-commitment-amount", amount=amount, currency=one.currency)
        if one.missing:
            what = ", ".join(self._say(f"asked-{name}") for name in one.missing)
            text += self._say("brief-unsaid", what=what)
        return Claim(
            about=" + ".join(party.label for party in one.parties),
            text=text,
            quotes=(self.citing.quote(one.passage),) if one.passage.text else (),
            references=() if one.passage.text else (self.citing.cite(one.passage),),
        )

    def _number(self, number: Number) -> Claim:
        return Claim(about=number.words, text="", quotes=(self.citing.quote(number.passage),))

    def _say(self, key: str, **values: object) -> str:
        return phrase(key, self.language, **values)


def spread(introductions: Sequence[Introduction], most: int) -> tuple[Introduction, ...]:
    """The best introductions of which no organization is in more than one: a page for several readers."""
    taken: Counter[str] = Counter()
    found: list[Introduction] = []
    for one in introductions:
        ends = (one.first.id, one.second.id)
        if len(found) < most and all(taken[end] < _TIMES for end in ends):
            found.append(one)
            taken.update(ends)
    return tuple(found)


def spell_amount(amount: Decimal, language: Language) -> str:
    """An amount with its thousands apart, as the language sets them.

    >>> spell_amount(Decimal("40000"), Language.ES), spell_amount(Decimal("1234.50"), Language.EN)
    ('40.000', '1,234.50')
    """
    thousands, point = {
        Language.EN: (",", "."),
        Language.ES: (".", ","),
        Language.FR: ("\N{NARROW NO-BREAK SPACE}", ","),
    }[language]
    whole, _, part = f"{amount:,.2f}".partition(".")
    return whole.replace(",", thousands) + (f"{point}{part}" if part.strip("0") else "")
