"""Who the parties of a sentence are: known names, names with a word for an institution, names where a party stands."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from ...model import Language, PartnershipKind, Span
from ...wording import fold_space, match_key
from ..values.countries import country_code
from ..values.gazetteer import FoundName, Gazetteer, NameKind
from ..values.institution_names import find_institution_names, find_names
from ..values.name_grammar import LEADING_ARTICLE
from .acts import Does, find_acts, opens_with_verb
from .addressed import is_addressed
from .bound import is_bound, will_do
from .in_full import in_full
from .name_starts import LEADS, NO_NAME, NO_START
from .offices import office_of
from .ours import find_ours, find_we, says_ours
from .party import ARTICLE, Party
from .short_names import ShortNames, short_names
from .small_heads import find_small_heads
from .we import OUR
from .words import partnership_words

_MORE_OF_NAME = re.compile(
    r"\s+(?:d(?:es?|u|el?)(?:\s+la)?|of(?:\s+the)?)\s+(?:[a-zà-ÿ-]+\s+)?(?:d')?[^\W\d_a-zà-ÿ]|\s+(?:contre|contra|against)\s"
)
_JOINT = (
    r"\s*(?:\([^)]*\)\s*)?(?:/\s*|(?:,|\+|–|->|,?\s*(?:and|y|e|et|&|as well as|así como|ainsi que|como|comme))\s+)"
    rf"(?:(?:(?:two|one|three|dos|una?|tres|deux|une?|trois)\s+)?(?:with|con|avec|by|por|par|from|of|de|du|des|to|a|al|à|au)\s+)?{ARTICLE}"
)
_JOINT_WORDS = re.compile(_JOINT, re.IGNORECASE)
_JOINT_AT_END = re.compile(r"(?:[\s,;–-]++(?:and|y|e|et|&|of|de|du|des|del|la|the|for|pour|para)?)+$")
# "The ACN" that no other line spells out; "CHF 200" is a sum.
_ACRONYM = re.compile(r"(?=[a-zß-ÿ-]*[A-ZÀ-Þ][a-zß-ÿ-]*[A-ZÀ-Þ])[A-Za-zÀ-ÿ-]{3,8}\b(?!\s*\d)")
_FROM_ON = re.compile(r"\b[Ff]rom\s[^,;.]{1,25}\son\s+(?:the\s+)?$")  # "From 2015 on the Fund and"
_LOOK_BACK, _LONGEST_JOINT, _FIRST_WORDS, _LONG_NAME = 500, 80, 5, 2
_OPENS = re.compile(r"\w\s*\($")
# Of "the Faculty of Architecture of LSU" the faculty.
_OF_WHOLE = re.compile(rf"\s+(?:(?:of|de|del|du)\s+{ARTICLE}|d'|at\s+)$")
# "Rector Ana Paz (LSU)" signs for it.
_PERSON = re.compile(r"(?:^|\s)[^\W\d_a-zà-ÿ][a-zà-ÿ.]*\s+[^\W\d_a-zà-ÿ][a-zà-ÿ]+\s+\($")
_AND_AT_END = re.compile(rf"(?:\b(?:and|y|e|et)|&|,|/)\s*{ARTICLE}$")
# "To Kera" may be where somebody goes, and "in Kera" is.
_TO_PLACE = re.compile(r"\b(?:to|for|from|in|at|near|a|para|en|desde|à|pour|dans|chez)\s+$", re.IGNORECASE)
# "Tanto A como B", "A comme B".
_AS_MUCH_AS = re.compile(rf"\s+(?:como|comme)\s+{ARTICLE}")
# "An offer of places on its course for staff of LSU"
_FOR = re.compile(r"\b(?:for|to|para|a|pour|à|aux)\s+(?:(?:the|los|las|les)\s+)?$")
_BY = re.compile(r"\b(?:by|por|par|with|con|avec|between|entre)\s+$")
# "Será organizado por", "sera organisée par": who will do it is no mere host of this event.
_WILL_BE = re.compile(rf"\b(?:ser(?:án?|a|ont)|siendo|va\s+a\s+ser|va\s+être)\s+[^\W\d_]+\s+(?:por|par)\s+{ARTICLE}$")
_ALLIANCE = re.compile(r"\b(?:partnership|twinning|alianza|hermanamiento|partenariat|jumelage)\b", re.IGNORECASE)
_SUM = re.compile(
    r"(?:USD|EUR|GBP|CHF|[$€£])\s?\d|\d\s?(?:[a-zé]+\s)?(?:de\s|d')?(?:USD|EUR|GBP|CHF|€|euros?\b|dollars?\b|d[óo]lares\b|francs?\b|francos\b|pesos\b)"
)
# "The platform on urban law of Kera Dialogue", "recibirá 200 dólares de Barrio Claro".
_OF_NETWORK = re.compile(
    r"\b(?:network|platform|alliance|coalition|league|red|plataforma|alianza|coalición|liga|réseau|plate-?forme|ligue)"
    rf"(?:\s[^_,;.:]{{1,40}})?\s(?:(?:of|de|du|des|del)\s{ARTICLE}|d')$"
)
_RECEIVED = re.compile(r"\b(?:recei|recib|rece[vz]|reçoi)\w*\s[^,;.:]{0,60}?(?:(?:from|de)\s|d')$")
# "Mary Stone of LSU" speaks for a party, and is none.
_OF_ANOTHER = re.compile(r"\s*,?\s+(?:of|from|de|del|du)\s+(?![a-zà-ÿ]+(?:[aei]r|re)\b)")
_TWO_CAPITALS = re.compile(r"(?:^|\s|['’])[^\W\d_a-zà-ÿ].*(?:\s|['’])[^\W\d_a-zà-ÿ]")
# "Brenmouth, together with four other cities, asked"
_BY_THE_WAY = re.compile(
    r",\s(?:together\s+with|along\s+with|with|like|con|junto|como|avec|comme|ainsi)\s[^,;.]{1,60},(?=\s)"
)
# What stands behind a subject, where it is neither a preposition nor a conjunction.
_ANY_VERB = re.compile(
    r"\s+(?!(?:of|from|for|in|on|at|to|by|with|and|or|as|than|that|which|who|where|when|de|del|du|des|en|a|al|con|por|para"
    r"|y|e|o|que|quien|donde|sobre|et|ou|à|au|aux|avec|par|pour|dans|sur|chez|qui|dont|où)\b)[a-zà-ÿ]"
)
_AT_START = re.compile(rf"(?:^|[,;:]\s|\b(?:that|que|si|whether)\s|qu')\W*{ARTICLE}$", re.IGNORECASE)


def find_parties(text: str, language: Language, gazetteer: Gazetteer) -> list[Party]:
    """The institutions of a sentence that may be parties of a partnership, from left to right, each once.

    Args:
        text: A sentence.
        language: Of the report.
        gazetteer: The names that are known.
    """
    return list(_Sentence(text, language, gazetteer).parties())


class _Sentence:
    def __init__(self, text: str, language: Language, gazetteer: Gazetteer) -> None:
        self.text, self.plain = text, text.replace("’", "'")
        self.language, self.gazetteer = language, gazetteer
        self.words = partnership_words(language)

    def parties(self) -> Iterator[Party]:
        names = self.gazetteer.find(self.text)
        known = [n for n in names if n.known.kind is NameKind.ORGANIZATION and not self._goes_on(n.span, names)]
        found = list(self._known(known))
        short = short_names(tuple(self.gazetteer.hosts))
        found += short.find_both(self.plain)
        found += short.find_kinds(self.plain, [party.span for party in found])
        joined = (town.span for town in short.find_towns(self.plain, ()) if _AND_AT_END.search(self._before(town.span)))
        found += self._unknown([*(party.span for party in found), *joined])
        found += self._towns(short, found)
        persons = [name.span for name in names if name.known.kind is NameKind.PERSON]
        places = [name.span for name in names if name.known.kind is NameKind.CITY]
        places += [town.span for town in short.find_towns(self.plain, ())]
        if not found and len(self.gazetteer.hosts) == 1 and (fewest := self._fewest_words()):
            alone = self._in_place_of_one([*persons, *find_we(self.plain, self.language)], places)
            found += [one for one in alone if one.name.count(" ") >= fewest or (fewest == 1 and one.name.isupper())]
        found += find_ours(self.plain, self.language, self.gazetteer.hosts, found, self._is_bound)
        found += self._in_place_of_one([*(party.span for party in found), *persons], places)
        found += self._written_small([*(party.span for party in found), *persons])
        unique: dict[str, Party] = {}
        aside: list[Span] = []
        for party in sorted(found, key=lambda p: p.span):
            if self._is_whole(party.span, found):
                continue
            if self._is_aside(party.span, found, aside):
                aside.append(party.span)
            else:
                unique.setdefault(party.key, party)
        yield from unique.values()

    def _fewest_words(self) -> int:
        """How many blanks the name of our only partner needs, so that it is no person's; 0 where none will do.

        Few persons have names as long as "with Kera Waterfront Dialogue", but in Spanish many have. Persons are no
        parties to an agreement or a network of ours, and give no sums.
        """
        kinds = self.words.kinds
        ties = (kinds[PartnershipKind.MOU], kinds[PartnershipKind.AGREEMENT], self.words.network, _ALLIANCE, _SUM)
        ours = says_ours(self.plain, self.language) or self.words.opens_ours.match(self.plain) is not None
        if ours and any(one.search(self.plain) for one in ties):
            return 1
        return 0 if self.language is Language.ES else _LONG_NAME

    def _is_whole(self, span: Span, found: Sequence[Party]) -> bool:
        """Whether a party is a part of it: of "the Faculty of Architecture of LSU" the university."""
        of_whole = _OF_WHOLE.search(self._before(span))
        return of_whole is not None and any(one.span.end == span.start - len(of_whole[0]) for one in found)

    def _is_aside(self, span: Span, found: Sequence[Party], aside: Sequence[Span]) -> bool:
        """Whether a name is an acronym, one to compare with, or whom a person speaks for; so are all in a row."""
        before = self._before(span)
        if _OPENS.search(before) and self.plain[span.end : span.end + 1] == ")":
            named = any(one.span.end == span.start - len(" (") for one in found)
            return named or not (_PERSON.search(before) and self._is_bound())
        if self._is_joined(span, aside):
            return True
        if role := self.words.role_of.search(before):
            offered = _FOR.search(before, 0, role.start()) and self.words.shares.search(before)
            return not (
                offered or self._is_bound() or will_do(self.plain, self.language) or self.words.asks.search(self.plain)
            )
        if _WILL_BE.search(before):
            return False
        owns = self.plain.startswith("'s", span.end) or OUR.match(self.plain, span.start)  # "using the council's maps"
        is_asked = is_addressed(before, self.plain[span.end : span.end + _LOOK_BACK])
        compared = self.words.no_party_before.search(before) and not (owns or is_asked or _FROM_ON.search(before))
        return bool(compared) and not any(_AS_MUCH_AS.fullmatch(self.plain, one.span.end, span.start) for one in found)

    def _is_bound(self) -> bool:
        return is_bound(self.plain, self.language)

    def _is_joined(self, span: Span, others: Sequence[Span]) -> bool:
        """Whether a name is joined to one of others that ends right before, as by "and"."""
        near = (one for one in others if 0 < span.start - one.end <= _LONGEST_JOINT)
        return any(_JOINT_WORDS.fullmatch(self.plain, one.end, span.start) for one in near)

    def _before(self, span: Span) -> str:
        """The words in front of a name, as many as matter: looking at all of them for each name would take long."""
        return self.plain[max(span.start - _LOOK_BACK, 0) : span.start]

    def _goes_on(self, known: Span, names: Sequence[FoundName]) -> bool:
        """Whether a name only begins as a known one does: "Alliance des villes des Trois Vallées"."""
        if not (" " in known.of(self.text) and _MORE_OF_NAME.match(self.text, known.end)):
            return False
        others = [one.span for one in names if one.span != known and one.known.kind is not NameKind.CITY]
        longer = find_institution_names(self.text, self.language, self.words.head, others)
        return any(one.start == known.start and one.end > known.end for one in longer)

    def _known(self, names: Sequence[FoundName]) -> Iterator[Party]:
        for name in names:
            if office := office_of(self.plain, name.span):
                written = fold_space(office.of(self.text))
                yield Party(written, match_key(written), office)
                continue
            longer = self._longer_part(name)
            if longer is not None:
                yield longer
                continue
            written = fold_space(name.span.of(self.text))
            bare = LEADING_ARTICLE.sub("", name.known.name)
            in_full = name.known.spoken or match_key(written) == match_key(bare)
            spelled = " " in written and " " not in name.known.name  # where the organizers' list has the acronym alone
            of_table = in_full and bare == name.known.name
            written = LEADING_ARTICLE.sub("", written) if of_table else written
            of_others = name.known.key not in self.gazetteer.own  # "UNESCO", which no other line spells out
            as_written = (spelled or of_table or of_others) and name.known.name != f"{written}."  # "Ltd."
            yield Party(written if as_written else name.known.name, name.known.key, name.span)

    def _longer_part(self, found: FoundName) -> Party | None:
        """More of a long name than what it is found by, where the sentence ends it sooner than the list of organizers.

        A list that ran together, as in "Fund for Deltas City of Kera", is told apart by the sentence's own words.
        """
        if found.known.spoken or not found.known.name.startswith(found.span.of(self.text)):
            return None
        part = _JOINT_AT_END.sub("", _common_start(found.known.name, self.text[found.span.start :]))
        span = Span(found.span.start, found.span.start + len(part))
        in_word = self.text[span.end : span.end + 1].isalnum() or found.known.name[len(part) : len(part) + 1].isalnum()
        if in_word or span.end <= found.span.end or part == found.known.name:
            return None
        return Party(part, match_key(part), span)

    def _towns(self, short: ShortNames, found: Sequence[Party]) -> Iterator[Party]:
        """Organizers called by their town, where a party stands and something is given, and not where a place does."""
        taken = [party.span for party in found]
        for town in short.find_towns(self.plain, taken):
            before = self._before(town.span)
            offered = _SUM.search(self.plain) or self.words.shares.search(before) or self._shares(before)
            given = _TO_PLACE.search(before) is None or (offered and len(taken) < _LONG_NAME)
            speaks = self.words.role_of.search(before) is not None and self._is_bound()
            does = town.span.start < _FIRST_WORDS and _ANY_VERB.match(self.plain, town.span.end)
            if given and (speaks or does or self._stands_as_party(town.span, taken, whole=True)):
                yield town

    def _shares(self, before: str) -> bool:
        return any(Does.SHARE in act.does for act in find_acts(before, self.language))

    def _unknown(self, taken: Sequence[Span]) -> Iterator[Party]:
        for span in find_institution_names(self.text, self.language, self.words.head, taken):
            if self.words.no_name.fullmatch(self.text, span.start, span.end):
                continue  # "the World Urban Forum"
            yield Party(*in_full(fold_space(span.of(self.text)), self.gazetteer), span)

    def _in_place_of_one(self, taken: Sequence[Span], places: Sequence[Span]) -> Iterator[Party]:
        """Names that only their place tells to be of a party: joined with one, subjects, behind "between" or "with"."""
        for named in find_names(self.text, self.language, self.words.head, taken):
            lead = LEADS.match(self.text, named.start, named.end)
            span = Span(lead.end(), named.end) if lead else named
            name = span.of(self.text)
            if (
                NO_START.match(name)
                or NO_NAME.match(self.text, span.start)
                or any(map(span.overlaps, taken))
                or self._is_no_name(name)
                or span in places
            ):
                continue
            if self._stands_as_party(span, taken, whole=" " in name or _ACRONYM.match(name) is not None):
                yield Party(*in_full(fold_space(name), self.gazetteer), span)

    def _is_no_name(self, name: str) -> bool:
        """Whether a word of no party begins a name or ends it: "New Urban Agenda", but "Cork Street Bicycle Post"."""
        return any(one.start() == 0 or one.end() == len(name) for one in self.words.no_name.finditer(name))

    def _written_small(self, taken: Sequence[Span]) -> Iterator[Party]:
        """Names such as "le ministère de l'Habitat" where a party stands, or joined to one."""
        taken = list(taken)
        for span in find_small_heads(self.text, self.language, self.words.head, taken):
            if not any(map(span.overlaps, taken)) and self._stands_as_party(span, taken, whole=True):
                taken.append(span)
                name = fold_space(span.of(self.text))
                known = self.gazetteer.named(name) or short_names(tuple(self.gazetteer.hosts)).governs(name)
                own = known is not None and match_key(known.name) == match_key(name)  # as its organizer is written
                own = own or (known is not None and known in self.gazetteer.hosts)
                yield Party(known.name if known and own else name, known.key if known else match_key(name), span)

    def _stands_as_party(self, span: Span, taken: Sequence[Span], *, whole: bool) -> bool:
        """Whether a name has the place of a party; one word alone may be anything, but for who does something."""
        before, behind = self._before(span), self.plain[span.end : span.end + _LOOK_BACK]
        if _OF_ANOTHER.match(behind):
            return False
        if self.words.party_behind.search(before):
            return whole or (_BY.search(before) is not None and country_code(span.of(self.text)) is None)
        if whole and (_OF_NETWORK.search(before) or _RECEIVED.search(before)):
            return True
        is_first = _AT_START.search(before) is not None
        joined = self._is_joined(span, taken)
        joint = _JOINT_WORDS.match(behind)
        joins = joint is not None and any(one.start == span.end + joint.end() for one in taken)
        if not whole:
            return joined and not is_first and not self.text.startswith(",", taken[-1].end)
        return joined or joins or (is_first and self._is_subject(span, behind))

    def _is_subject(self, span: Span, behind: str) -> bool:
        if aside := _BY_THE_WAY.match(behind):
            behind = behind[aside.end() :]
        if self.words.verb_behind_party.match(behind) or opens_with_verb(behind, self.language):
            return True
        is_whole = span.start < _FIRST_WORDS and _TWO_CAPITALS.search(span.of(self.text)) is not None
        return is_whole and _ANY_VERB.match(behind) is not None


def _common_start(one: str, other: str) -> str:
    same = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return one[: sum(1 for _ in same)]
