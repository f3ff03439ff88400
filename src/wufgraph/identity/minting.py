"""Gives each cluster its IRI: a slug of its name, and where two things want one slug, a hash of their content."""

import hashlib
from collections import Counter
from collections.abc import Mapping

from ..vocabulary import ID
from ..wording import slugify


def mint(kind: str, wishes: Mapping[str, str]) -> dict[str, str]:
    """Mint one IRI per thing.

    Args:
        kind: The IRI's folder, such as `org`.
        wishes: Content that identifies the thing → the name whose slug it wants.

    Returns:
        IRI by content.
    """
    slugs = {content: slugify(name) or "unnamed" for content, name in wishes.items()}
    wanted = Counter(slugs.values())
    return {
        content: str(ID[f"{kind}/{slug if wanted[slug] == 1 else f'{slug}-{_hash(content)}'}"])
        for content, slug in slugs.items()
    }


def _hash(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()[:6]
