"""Gives each cluster its IRI: a slug of its name, and where two things want one slug, a hash of their content."""

import hashlib
from collections import Counter
from collections.abc import Collection, Mapping

from ..vocabulary import ID
from ..wording import slugify

_NO_SLUG = "unnamed"


def mint(kind: str, wishes: Mapping[str, str], taken: Collection[str] = ()) -> dict[str, str]:
    """Mint one IRI per thing.

    Args:
        kind: The IRI's folder, such as `org`.
        wishes: Content that identifies the thing → the name whose slug it wants.
        taken: Slugs that belong to things known beforehand.

    Returns:
        IRI by content.
    """
    slugs = {content: slugify(name) for content, name in wishes.items()}
    wanted = Counter(slugs.values())
    # A name without Latin letters has no slug; it gets a hash even alone, so that a second one does not move it.
    alone = {slug for slug, times in wanted.items() if slug and times == 1 and slug not in taken}
    return {
        content: str(ID[f"{kind}/{slug if slug in alone else f'{slug or _NO_SLUG}-{_hash(content)}'}"])
        for content, slug in slugs.items()
    }


def _hash(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()[:6]
