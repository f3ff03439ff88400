"""A mail, whatever program kept it: its words, and what is attached to it."""

import msgspec

# Attachments that mail programs add by themselves.
_NO_REPORT = {
    "text/vcard": "a visiting card",
    "text/x-vcard": "a visiting card",
    "text/directory": "a visiting card",
    "text/calendar": "an invitation",
    "application/ics": "an invitation",
    "application/pkcs7-signature": "a digital signature",
    "application/x-pkcs7-signature": "a digital signature",
    "application/pgp-signature": "a digital signature",
    "application/pgp-keys": "a key",
    "message/delivery-status": "a notice of delivery",
    "message/disposition-notification": "a notice of delivery",
    "text/rfc822-headers": "a notice of delivery",
}
_STARTS = ((b"BEGIN:VCARD", "a visiting card"), (b"BEGIN:VCALENDAR", "an invitation"))
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"RIFF")
_SMALL_PICTURE_BYTES = 50_000


class Attachment(msgspec.Struct, frozen=True, kw_only=True):
    """A file that came with a mail.

    Attributes:
        name: As the sender's program gave it, without folders; empty where it gave none.
        media_type: As the sender's program told it, in small letters.
        is_inline: Whether the mail shows it among its words.
        is_message: Whether its data are a mail that was forwarded as a whole.
        letter: A mail that was forwarded as a whole, where the file around it has no other form of it.
    """

    name: str
    media_type: str
    data: bytes
    is_inline: bool = False
    is_message: bool = False
    letter: "Letter | None" = None


class Body(msgspec.Struct, frozen=True, kw_only=True):
    """The words of a mail in one of the ways they were sent."""

    text: str
    is_markup: bool = False


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """A mail.

    Attributes:
        bodies: The same words in several ways, the richest first.
    """

    bodies: tuple[Body, ...]
    attachments: tuple[Attachment, ...]


def why_no_report(attachment: Attachment) -> str | None:
    """Why an attachment evidently is no report; None where it may be one.

    A large picture that stands by itself may be a scan.
    """
    if attachment.letter is not None:
        return None
    if attachment.media_type in _NO_REPORT:
        return _NO_REPORT[attachment.media_type]
    told = next((what for start, what in _STARTS if attachment.data.lstrip()[:20].upper().startswith(start)), None)
    if told or not attachment.data.strip():
        return told or "an empty file"
    is_picture = attachment.data.startswith(_PICTURES)
    if is_picture and (attachment.is_inline or len(attachment.data) < _SMALL_PICTURE_BYTES):
        return "a picture among the words of a mail"
    return None
