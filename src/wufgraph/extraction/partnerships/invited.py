"""Invitations that are no wish: at one of which something is done, and guests who were there."""

import re

# "In front of forty guests", "unos cuarenta invitados", "une quarantaine d'invités"
_GUESTS = re.compile(
    r"(?:\b(?:los|las|sus|unos|unas|muchos|varios|de|les|des|ses|\d+|[a-zà-ÿ]+(?:nta|cientos|nte|ce))\s+|\bd')$"
)
_GUEST_LIST = re.compile(r"invited\s+(?:guests?|audience|public)\b")
_INVITED = re.compile(r"invit(?:ad[oa]s|ée?s)\b", re.IGNORECASE)
# "At the invitation of A, B will open an office"
_BY_INVITATION = re.compile(
    r"\b(?:(?:at|by|on|upon|por|a)\s+|à\s+l')(?:[^_,;.]{0,20}_+'s\s+|(?:the|la|its|su|leur|son)\s+)?$", re.IGNORECASE
)
_INVITATION = re.compile("invita(?:tion|ción)", re.IGNORECASE)


def is_by_invitation(said: str, found: re.Match[str]) -> bool:
    """Whether it is at somebody's invitation that something is done, or in front of guests."""
    if _GUEST_LIST.match(said, found.start()):
        return True
    if _INVITED.fullmatch(found[0]) and _GUESTS.search(said, 0, found.start()):
        return True
    return (
        _INVITATION.match(said, found.start()) is not None and _BY_INVITATION.search(said, 0, found.start()) is not None
    )
