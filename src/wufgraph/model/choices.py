"""What a report chooses from; the values are the slugs of the record and of the concepts.

The sets are closed but for event types, statement kinds and agendas: an edition of the form may add to those
(`ontology/form-*.ttl`), and here are the ones that the code has something to say about.
"""

from enum import StrEnum


class Language(StrEnum):
    """Languages in which the form is filled in."""

    EN = "en"
    ES = "es"
    FR = "fr"


class EventType(StrEnum):
    """The seven types of partner event that the form of 2014 is for."""

    NETWORKING_EVENT = "networking-event"
    SIDE_EVENT = "side-event"
    TRAINING_EVENT = "training-event"
    CITY_CHANGER_ROOM = "city-changer-room"
    ONE_UN_ROOM = "one-un-room"
    URBAN_LIBRARY = "urban-library"
    AGORA = "agora"


class StatementKind(StrEnum):
    """Which section of the form a statement stands in, of those that the form of 2014 has."""

    DISCUSSION = "discussion"
    POSITION = "position"
    RECOMMENDATION = "recommendation"
    PARTNERSHIP = "partnership"


class StatementSubkind(StrEnum):
    """What a statement of the discussion is, where the text says so."""

    QUESTION = "question"
    POINT = "point"
    FINDING = "finding"


class Agenda(StrEnum):
    """The global agendas that the form of 2014 asks for positions towards."""

    HABITAT_III = "habitat-iii"
    POST_2015 = "post-2015"
    NEW_URBAN_AGENDA = "new-urban-agenda"


class PartnershipKind(StrEnum):
    """The form that a partnership takes."""

    JOINT_WORK = "joint-work"
    AGREEMENT = "agreement"
    MOU = "mou"
    NETWORK_MEMBERSHIP = "network-membership"
    PLEDGE = "pledge"
    TOOL_SHARING = "tool-sharing"


class PartnershipStage(StrEnum):
    """How far a partnership has come, by the words of the report."""

    MENTIONED = "mentioned"
    DECLARED = "declared"
    COMMITTED = "committed"
    SIGNED = "signed"


class Comparator(StrEnum):
    """How a stated number bounds the quantity."""

    EXACT = "exact"
    APPROXIMATELY = "approximately"
    MORE_THAN = "more-than"
    LESS_THAN = "less-than"
