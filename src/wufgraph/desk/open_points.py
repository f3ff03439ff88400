"""What a form still asks for, as remarks in its margin: a report's findings, each beside its answer."""

import re
from collections.abc import Iterable
from functools import cache

from ..prefixes import slug_of
from ..validation import Finding
from ..vocabulary import FORM, WUF, load_ontology
from ..wording import withhold_addresses
from .form_document import Remark

_SPEAKER = re.compile(r"/speaker-(\d+)$")


def remarks_on(findings: Iterable[Finding], edition: str) -> tuple[Remark, ...]:
    """One remark for each thing to see to; what is the same of several institutions is one remark.

    What is about no answer of the form is for the secretariat, and left out.

    Args:
        findings: Of one report, in the form's language.
        edition: Of the form.
    """
    groups: dict[tuple[str, int | None, str, str], list[str]] = {}
    for finding in findings:
        if finding.accepted:
            continue
        field = next(filter(None, (_field_of(edition, one) for one in finding.requirements)), None)
        if field is not None:
            speaker = _SPEAKER.search(finding.focus)
            place = (field, int(speaker[1]) if speaker else None, finding.message, finding.fix)
            groups.setdefault(place, []).append(finding.subject)
    return tuple(
        Remark(text=_word(subjects, message, fix), field=field, speaker=speaker)
        for (field, speaker, message, fix), subjects in groups.items()
    )


def _word(subjects: list[str], message: str, fix: str) -> str:
    named = "; ".join(filter(None, subjects))
    return withhold_addresses("\n".join(filter(None, (named, message, fix))), "[…]")


@cache
def _field_of(edition: str, requirement: str) -> str | None:
    """The field or section that a requirement of the form is about; None where it is about no answer."""
    section = load_ontology().value(FORM[f"{edition}/{requirement}"], WUF.formSection)
    return slug_of(section) if section is not None else None
