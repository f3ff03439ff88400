"""Small mails in memory."""

from email.message import EmailMessage

from wufgraph.documents import Contents, open_container

REPORT_LINES = (
    "Reporting Format for Partners",
    "Name of Reporter: Ana Field",
    "Date: 9 April 2014",
    "Venue: Room 3",
    "Time: 14:45 – 15:45",
)
REPORT = "\n".join(REPORT_LINES) + "\n"


def make_mail(text: str | None = "Dear all", markup: str | None = None, subject: str = "Report") -> EmailMessage:
    """A mail with words in one or both ways."""
    message = EmailMessage()
    message["From"] = "Ana Field <ana@example.org>"
    message["To"] = "forum@example.org"
    message["Subject"] = subject
    message["Date"] = "Tue, 22 Apr 2014 10:00:00 +0200"
    message["Message-ID"] = "<1@example.org>"
    if text is not None:
        message.set_content(text)
    if markup is not None:
        message.add_alternative(markup, subtype="html")
    return message


def attach(message: EmailMessage, data: bytes, name: str, kind: str = "application/octet-stream") -> EmailMessage:
    """The mail with one more attachment."""
    main, sub = kind.split("/")
    message.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return message


def opened(data: bytes, name: str = "made.eml") -> Contents:
    """What a container holds."""
    contents = open_container(data, name)
    assert contents is not None
    return contents
