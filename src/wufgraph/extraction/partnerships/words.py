"""Words of partnerships in one language: how far they have come, of what kind they are, and what is none."""

import re
from functools import cache

import msgspec

from ...model import Language, PartnershipKind
from ...words import Words
from .families import word_lists
from .word_patterns import Lists, as_listed, by_kind, joined, patterns, with_ends


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
        retold: What is told behind a signature that others cite, "was cited as".
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
    retold: Words
    opens_ours: re.Pattern[str]
    ours: re.Pattern[str]
    both: Words


@cache
def partnership_words(language: Language) -> PartnershipWords:
    """The table of a language."""
    lists: Lists = {}
    for (name, of_language, value), listed in word_lists().items():
        # Institutions keep the names of their own languages.
        if of_language == language or name == "head":
            lists.setdefault((name, value), []).extend(listed)
    return PartnershipWords(
        **as_listed(lists), **with_ends(lists), **joined(lists), **by_kind(lists), **patterns(lists, language)
    )
