"""Which printed wordings hold for an edition of the form."""

from collections.abc import Collection, Iterable, Iterator

from ...editions import editions
from .fields import FORM_ORDER


def choose_rows(
    rows: Iterable[dict[str, str]], edition: str, fields: Collection[str]
) -> Iterator[tuple[dict[str, str], bool]]:
    """The rows that hold for an edition of the form, each with whether it is the form's own wording.

    A row with `form` as its source is the wording of the usual edition, and of all that have none of their own.

    Args:
        rows: Of the table of captions.
        edition: Its slug.
        fields: What it asks for.
    """
    rows = list(rows)
    own = {(row["role"], row["field"], row["language"]) for row in rows if row["source"] == edition}
    others = {one.slug for one in editions()} - {edition}
    for row in rows:
        asked = row["field"] in fields or row["field"] not in FORM_ORDER
        if row["source"] not in others and asked:
            inherited = row["source"] == "form" and (row["role"], row["field"], row["language"]) not in own
            yield row, inherited or row["source"] == edition
