"""The roles of a form's pieces under names of their own.

What role a piece has is asked some ten thousand times a form. As `Role.ANSWER`, the name takes longer than the rest of
the question, for the class of an enumeration is asked for each of its members in a way that Python cannot shorten.
"""

from ..model import Role

ANSWER, CAPTION, GUIDANCE, BOILERPLATE, UNREAD = (
    Role.ANSWER,
    Role.CAPTION,
    Role.GUIDANCE,
    Role.BOILERPLATE,
    Role.UNREAD,
)
