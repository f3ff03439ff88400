"""An institution's name as one report writes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from random import Random

from .catalogue import Catalogue, Form, full_names
from .institutions import LANGUAGES, Institution, Tier, countries, fold
from .parts import Part
from .spelling import KINDS, Kind
from .spelling_frozen import KINDS as FROZEN_KINDS

_TRIES = 12
_FULL = ("full", "other-language", "former")
_COUNTRY_BEHIND = "country behind"
_ROUGH_SHARE = (0.6, 0.32, 0.08)
# Of those who may: how a name is mostly written.
_FORMS = (("full", 65), ("other-language", 5), ("short", 12), ("acronym", 15), ("former", 3))


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A name on paper.

    Attributes:
        acronym: What stands in brackets behind the name.
        country: The seat, where it is stated beside the name.
        kinds: What was done to it.
    """

    name: str
    acronym: str | None = None
    country: str | None = None
    kinds: tuple[str, ...] = ()


@dataclass(slots=True)
class Scribe:
    """Writes names so that a reader of the whole set can tell whose they are.

    Attributes:
        introduced: Acronyms and short names, by institution, that the set has shown beside a full name.
    """

    catalogue: Catalogue
    part: Part
    introduced: set[tuple[str, str]] = field(default_factory=set)

    def write(self, random: Random, one: Institution, language: str, *, may_state: bool) -> Written | None:
        """One way of writing a name; None where no way was found that tells it from others."""
        stated = may_state and random.random() < 0.55
        for _ in range(_TRIES):
            form = self._choose(random, one, language)
            draft = self._dress(random, one, form, stated=stated)
            placed = draft.country is not None
            spoilt = self._spoil(random, one, draft, form)
            if self._tells(one, form.text, placed or _COUNTRY_BEHIND in draft.kinds) and self._tells(
                one, spoilt.name, placed
            ):
                return spoilt
            stated = stated or may_state
        return None

    def _tells(self, one: Institution, text: str, placed: bool) -> bool:
        return self.catalogue.tells(one.key, text, with_country=placed)

    def _choose(self, random: Random, one: Institution, language: str) -> Form:
        kind = random.choices([name for name, _ in _FORMS], [weight for _, weight in _FORMS])[0]
        if kind == "former" and one.former:
            return Form(random.choice(one.former), kind)
        if kind in ("short", "acronym"):
            known = one.shorts if kind == "short" else one.acronyms
            usable = [name for tag, name in known if tag in ("", language) and self._is_known(one, name)]
            if usable:
                return Form(random.choice(usable), kind, language)
        spoken = self._language(random, one, language, other=kind == "other-language")
        names = full_names(one, spoken)
        name = names[0] if random.random() < 0.6 else random.choice(names)
        return Form(name, "full" if spoken == language or spoken == _own(one) else "other-language", spoken)

    def _language(self, random: Random, one: Institution, language: str, *, other: bool) -> str:
        if language in one.names and not other:
            return _own(one) if random.random() < 0.1 else language
        return random.choice([spoken for spoken in one.names if spoken != language] or list(one.names))

    def _is_known(self, one: Institution, name: str) -> bool:
        words = set(fold(name).split())
        in_full = any(words <= set(fold(full).split()) for names in one.names.values() for full in names)
        long_enough = len(name) > 2 or one.tier is Tier.GLOBAL
        return long_enough and (in_full or (one.key, name) in self.introduced)

    def _dress(self, random: Random, one: Institution, form: Form, *, stated: bool) -> Written:
        name, kinds, acronym = form.text, [form.kind], None
        known = [text for tag, text in (*one.acronyms, *one.shorts) if tag in ("", form.language)]
        wanted = 0.45 if form.kind in ("other-language", "former") else 0.2
        if form.kind in _FULL and known and random.random() < wanted:
            acronym = random.choice(known)
            kinds.append("bracketed acronym")
        elif one.legal and form.kind in _FULL and random.random() < 0.25:
            name = f"{name} {random.choice(one.legal)}"
            kinds.append("legal form")
        elif _may_have_country_behind(one, name) and random.random() < 0.05:
            name = self._append_country(random, one, name, form.language)
            kinds.append(_COUNTRY_BEHIND)
        country = one.country if stated else None
        return Written(name=name, acronym=acronym, country=country, kinds=tuple(kinds))

    def _append_country(self, random: Random, one: Institution, name: str, language: str) -> str:
        spoken = language if language in LANGUAGES else "en"
        return name + random.choice((", {}", " ({})", " - {}")).format(countries()[one.country].names[spoken])

    def _spoil(self, random: Random, one: Institution, draft: Written, form: Form) -> Written:
        if form.kind in ("acronym", "short"):
            return draft
        number = random.choices(range(3), _ROUGH_SHARE)[0]
        for kind in _pick_kinds(random, self.part, number):
            spoilt = kind.spoil(random, draft.name)
            if spoilt != draft.name and self._may_be(one, draft, spoilt, kind):
                draft = replace(draft, name=spoilt, kinds=(*draft.kinds, kind.name))
        return draft

    def _may_be(self, one: Institution, draft: Written, spoilt: str, kind: Kind) -> bool:
        if kind.safe:
            return True
        if self.catalogue.is_delicate(draft.name):
            return False
        if kind.name == "cut":
            return self.catalogue.may_be_cut_to(one.key, spoilt)
        return self.catalogue.may_be_reordered_to(one.key, spoilt)


def _may_have_country_behind(one: Institution, name: str) -> bool:
    told = any(fold(country) in fold(name) for country in countries()[one.country].names.values())
    return not one.works_abroad and one.kind != "ministry" and not told


def _own(one: Institution) -> str:
    spoken = countries()[one.country].language
    own = spoken if spoken in one.names else "local"
    return own if own in one.names else next(iter(one.names))


def _pick_kinds(random: Random, part: Part, number: int) -> list[Kind]:
    kinds = (*KINDS, *FROZEN_KINDS) if part is Part.FROZEN else KINDS
    weights: Mapping[str, int] = {kind.name: kind.weight for kind in kinds}
    return random.choices(kinds, list(weights.values()), k=number)
