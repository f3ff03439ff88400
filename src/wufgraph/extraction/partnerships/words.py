"""Words of partnerships in one language: how far they have come, of what kind they are, and what is none."""

import re
from functools import cache

import msgspec

from ...model import Language, PartnershipKind, PartnershipStage
from ...words import Words
from ..values.due_dates import DUE_LISTS, due_pattern
from .families import either, word_lists
from .party import ARTICLE
from .word_endings import CONDITIONAL_ENDING, ENDS, FUTURE_ENDING, INFINITIVE, IS, PUT_OFF, US, WAS, WITH

_LONGEST_LABEL = 150
_WORD_BEGINS, _WORD_OR_COMMA_BEGINS, _TEXT_BEGINS = r"(?<!\w)", r"(?:(?<!\w)|(?=,))", r"^\W*"
_WORD_ENDS, _WORD_OR_ELISION_ENDS = r"(?!\w)", r"(?:(?!\w)|(?<='))"
_LABEL_ENDS = rf"(?!\w)[^:]{{0,{_LONGEST_LABEL}}}:"
# A phrase ends with its comma, or right before the first party: "After two years of talks the _ and the _ signed".
_PHRASE_ENDS = (
    r"(?!\w)(?:[^,]*,\s*|\s[^,_]*[^\W_](?<!\bof)(?<!\bwith)(?<!\bby)(?<!\bde)(?<!\bdel)(?<!\bdu)(?<!\bcon)(?<!\bavec)(?<!\bpor)"
    rf"(?<!\bpar)(?<!\bentre)(?<!\bbetween)(?<!\bfrom)(?<!\bthat)(?<!\bque)(?<!\bhow)(?<!\bto)(?<!\ba)"
    rf"(?<!\bthe)(?<!\bla)(?<!\bel)(?<!\ble)(?<!\bles)(?<!\blos)(?<!\blas)\s+(?={ARTICLE}_))"
)
# What stands right before a name, less its article.
_RIGHT_BEFORE_NAME = r"(?:\s+(?:the|la|el|los|las|le|les)\s+|\s+l'|\s+)$"
_ADVERB = r"(?:(?:[^\W\d_]+(?:ly|mente|ment)|together|ensemble|junt[oa]s)\s+)?"
_THIS = r"(?:this|the|that|este|esta|el|la|los|las|cet|cette|ce|le|les|l')\s*"


class PartnershipWords(msgspec.Struct, frozen=True, kw_only=True):
    """The table of one language as patterns; see `data/reference/partnerships.csv`.

    Attributes:
        signing: What tells of a signature without a verb, "the signing of".
        committing: The same of a commitment, "a pledge of", "accepted to".
        upcoming: What puts off a signature, "forthcoming"; `put_off` is the same behind "is".
        label: What a line opens with that says no more than who gives what to whom, "Pledge:"; `label_signed` says
            that it is signed, `label_agreed` that it is agreed whatever it be.
        tells: What somebody says of something that is signed or promised by others, or long ago.
        no_paper: What only sounds like an agreement on paper.
        may_come: Wishes and talks, and `condition`: the tie is no more than mentioned.
        norm: What somebody ought to do, which is no tie.
        opinion: What two agree on without doing anything.
        after: What opens a phrase about that which came before.
        no_tie: What ends a tie, or tells that it never came.
        negator: What denies all that its clause says; `no_tie_but` only seems to. `unfixed` is what is not done yet.
        spent: What tells of money that is no contribution.
        reports: What leads to what somebody says will be, "announced that".
        past_time: When something was that is over.
        stative: What two that are named together may be or think, each by itself.
        signable: What else than an agreement is signed.
        signed_kinds: What is signed of each other kind: an accession, a licence, a letter that promises money.
        access: What is shared, whatever it be, "access to its".
        people: Who may be lent, "engineers".
        jointly: How things are done together.
        since: Since when something lasts.
        question: What somebody asks to know, "asked who".
        occasion: What tells that something was done, "used the occasion to".
        member: What tells that somebody is of a network.
        thanks: What thanks for a tie.
        one_off: What two did once, which is no partnership; `event_was` and `this_event` tell it of the event itself.
        lasts: What tells the end of something that is signed already, "until".
        joint: Things that are done together; `joint_noun` leads straight to the parties.
        goes_on: What tells that such work continues.
        firm: Any of `signing`, `committing`, `joint_noun` and `goes_on`.
        network: What one is a member of.
        money: Words for what is given in money, though no sum be told.
        gift: Things that are given for good, "a plot".
        help: What is given without money: advice, training.
        role_of: Who speaks for an institution, "director of".
        party_behind: What leads to a party; `verb_behind_party` follows one that opens a sentence.
        refers: What an organizer is called without its name: `we`, or a `noun` behind an article.
        border: What two things that a sentence tells are joined by.
        no_name: Words of names that are no party's.
        cost: What things that are done together cost, "a budget of".
        asks: What somebody asks another for something by.
        enquires: What somebody asks another about something by.
        others_ask: What tells that it is the audience that asks.
        seized: What tells that an opportunity was used.
        drafting: What tells that an agreement is being written.
        invited: What tells that somebody was invited to an event.
        us: The pronoun for an organizer that something is given to.
        without_us: What is signed with one party, by whom is not said, "was signed with".
        opens_ours: A line that begins with what an organizer has with another, "MoU with".
        long_ago: When something was signed that is no news, "once".
        no_bond: What there may be between two that ties them to nothing, "a roundtable between".
        ours: The same in front of what an organizer has with another, "our partnership with".
        both: What a sentence begins with for the parties of the one before, "the two".
        for_all: What tells that something is open to anybody.
        due_event: Events that a date is told by.
    """

    signing: Words
    committing: Words
    upcoming: Words
    put_off: re.Pattern[str]
    label: Words
    label_signed: Words
    label_agreed: Words
    tells: Words
    no_paper: Words
    may_come: re.Pattern[str]
    condition: Words
    norm: Words
    opinion: Words
    after: Words
    no_tie: Words
    no_tie_but: Words
    negator: re.Pattern[str]
    unfixed: Words
    spent: Words
    reports: Words
    past_time: Words
    question: Words
    since: Words
    access: Words
    stative: Words
    signable: Words
    jointly: Words
    occasion: Words
    member: Words
    thanks: Words
    event_was: Words
    this_event: re.Pattern[str]
    one_off: re.Pattern[str]
    kinds: dict[PartnershipKind, Words]
    signed_kinds: dict[PartnershipKind, Words]
    shares: Words
    tool: Words
    people: Words
    joint: Words
    joint_noun: Words
    goes_on: Words
    firm: Words
    network: Words
    money: Words
    gift: Words
    help: Words
    future: re.Pattern[str]
    role_of: Words
    no_party_before: Words
    party_behind: Words
    verb_behind_party: re.Pattern[str]
    no_name: re.Pattern[str]
    refers: re.Pattern[str]
    border: re.Pattern[str]
    head: re.Pattern[str]
    due: re.Pattern[str]
    lasts: Words
    cost: Words
    asks: Words
    enquires: Words
    others_ask: Words
    seized: Words
    drafting: Words
    invited: re.Pattern[str]
    us: re.Pattern[str]
    without_us: Words
    for_all: Words
    no_bond: Words
    long_ago: Words
    opens_ours: re.Pattern[str]
    ours: re.Pattern[str]
    both: Words


@cache
def partnership_words(language: Language) -> PartnershipWords:
    """The table of a language."""
    lists: dict[tuple[str, str], list[str]] = {}
    for (name, of_language, value), listed in word_lists().items():
        # Institutions keep the names of their own languages.
        if of_language == language or name == "head":
            lists.setdefault((name, value), []).extend(listed)

    def words(name: str, value: str = "", begins: str = _WORD_BEGINS, ends: str = _WORD_ENDS) -> Words:
        return Words([(lists[name, value], ends)], begins, either)

    ending, event = FUTURE_ENDING[language], either(lists["event-noun", ""])
    bond, joint = either(lists["bond", ""]), either(lists["joint-adjective", ""])
    signing = [(lists["signing", ""], _WORD_OR_ELISION_ENDS)]
    committing = [(lists["committing", ""], _WORD_ENDS), (lists["willing", ""], INFINITIVE)]
    with_somebody = rf"\s+(?:[a-zà-ÿ-]+\s+){{0,2}}{WITH}"
    joint_noun = [(lists["joint-noun", ""], _WORD_ENDS), (lists["joint-adjective", ""], with_somebody)]
    goes_on = [(lists["goes-on", ""], _WORD_ENDS)]
    return PartnershipWords(
        signing=Words(signing, _WORD_BEGINS, either),
        committing=Words(committing, _WORD_BEGINS, either),
        upcoming=words("upcoming"),
        put_off=re.compile(
            rf"(?<!\w){IS}\s+(?:[^\W\d_]+\s+)?(?:{either(lists['upcoming', ''])})(?!\w)|{PUT_OFF}", re.IGNORECASE
        ),
        label=words("label", "", _TEXT_BEGINS, _LABEL_ENDS),
        label_signed=words("label-signed", "", _TEXT_BEGINS, _LABEL_ENDS),
        label_agreed=words("label-agreed", "", _TEXT_BEGINS, r"\s*:"),
        tells=words("tells"),
        no_paper=words("no-paper"),
        may_come=_any(
            words("may-come", PartnershipStage.MENTIONED).pattern, *filter(None, [CONDITIONAL_ENDING[language]])
        ),
        condition=words("condition"),
        norm=words("norm"),
        opinion=words("opinion"),
        after=words("after", "", _TEXT_BEGINS, _PHRASE_ENDS),
        no_tie=words("no-tie", ends=_WORD_OR_ELISION_ENDS),
        no_tie_but=words("no-tie-but"),
        negator=re.compile(
            rf"(?:(?<!\w)|(?<=\w)(?=n't))(?:{either(lists['negator', ''])})(?:(?!\w)|(?<='))", re.IGNORECASE
        ),
        unfixed=words("unfixed"),
        spent=words("spent"),
        reports=words("reports"),
        past_time=words("past-time"),
        question=words("question"),
        since=words("since"),
        access=words("access"),
        stative=words("stative"),
        signable=words("signable"),
        jointly=words("jointly"),
        occasion=words("occasion"),
        member=words("member"),
        thanks=words("thanks"),
        event_was=words("event-noun", ends=rf"\s+(?:{WAS}|{_ADVERB}(?:{either(lists['event-did', ''])})(?!\w))"),
        this_event=re.compile(rf"\s+{_ADVERB}{_THIS}(?:{event})(?!\w)", re.IGNORECASE),
        one_off=re.compile(rf"(?<!\w)(?:{either(lists['one-off', ''])})", re.IGNORECASE),
        kinds={kind: words("kind", kind) for kind in PartnershipKind if ("kind", kind.value) in lists},
        signed_kinds={kind: words("signed-kind", kind) for kind in PartnershipKind if ("signed-kind", kind) in lists},
        shares=words("shares"),
        tool=words("tool"),
        people=words("people"),
        joint=words("joint"),
        joint_noun=Words(joint_noun, _WORD_BEGINS, either),
        goes_on=Words(goes_on, _WORD_BEGINS, either),
        firm=Words([*signing, *committing, *joint_noun, *goes_on], _WORD_BEGINS, either),
        network=words("network"),
        money=words("money-word"),
        gift=words("gift"),
        help=words("support-noun"),
        future=re.compile(
            rf"(?<!\w)(?:{either(lists['future', ''])}{'|' + ending if ending else ''})(?!\w)", re.IGNORECASE
        ),
        role_of=words("role-of", "", _WORD_OR_COMMA_BEGINS, _RIGHT_BEFORE_NAME),
        no_party_before=words("no-party-before", "", _WORD_OR_COMMA_BEGINS, _RIGHT_BEFORE_NAME),
        party_behind=words("party-behind", "", _WORD_OR_COMMA_BEGINS, _RIGHT_BEFORE_NAME),
        verb_behind_party=re.compile(rf"\s+(?:\([^)]*\)\s+)?(?:{either(lists['verb-behind', ''])})(?:(?!\w)|(?<='))"),
        no_name=re.compile(rf"(?<!\w)(?:{either(lists['no-name', ''])})(?!\w)"),
        head=re.compile(rf"(?<!\w)(?:{either(lists['head', ''])})(?!\w)"),
        lasts=words("lasts"),
        cost=words("cost"),
        asks=words("asks"),
        enquires=words("enquires"),
        others_ask=words("others-ask"),
        seized=words("seized"),
        drafting=words("drafting"),
        invited=re.compile(
            rf"\binvit\w*\s[^.;]{{0,200}}?\b(?:to|a|al|à|aux?)\s+{_THIS}(?:{event})(?!\w)", re.IGNORECASE
        ),
        us=re.compile(US[language].format(verb=either(lists["us-verb", ""])), re.IGNORECASE),
        ours=re.compile(
            rf"(?<!\w)(?P<us>our|nuestr[oa]s?|notre|nos)(?=\s+(?:[^\W\d_]+\s+)?(?:{bond})\s[^_.;]{{0,80}}?{WITH})",
            re.IGNORECASE,
        ),
        long_ago=words("long-ago"),
        opens_ours=re.compile(
            rf"^\W*(?:[^\W\d_]+(?:\s[^\W\d_]+){{0,2}}\s?:\s+)?(?:[^\W\d_]+\s+){{0,3}}?(?:{bond}|{joint})\b[^_.;:]{{0,60}}?{WITH}",
            re.IGNORECASE,
        ),
        without_us=words("without-us"),
        for_all=words("for-all"),
        no_bond=words("no-bond", ends=r"\s+(?:[^\W_]+\s+){0,3}?(?:between|entre)(?!\w)"),
        both=words("both", "", _TEXT_BEGINS, r"(?!\w)(?=\s+[a-zà-ÿ])"),
        refers=re.compile(
            rf"(?<!\w)(?P<we>{either(lists['we', ''])})(?!\w)|(?<!\w)(?:(?:the|el|la|le|del|al|au|du)\s+|l')"
            rf"(?P<noun>{either(lists['refers', ''])}){ENDS}",
            re.IGNORECASE,
        ),
        border=re.compile(rf"[;]\s+|,\s+(?:{either(lists['border', ''])})\s+", re.IGNORECASE),
        due=due_pattern({name: lists[name, ""] for name in DUE_LISTS}, language),
    )


def _any(*patterns: str) -> re.Pattern[str]:
    """Any of some patterns for words; that a word begins is looked at once for all."""
    behind = [pattern.removeprefix(_WORD_BEGINS) for pattern in patterns]
    return re.compile(rf"{_WORD_BEGINS}(?:{'|'.join(behind)})", re.IGNORECASE)
