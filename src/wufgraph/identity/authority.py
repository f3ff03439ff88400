"""Known organizations: names, acronyms, wholes, as data with a source for each row."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from ..assets import read_table
from .keys import name_key

_OF_ONE_COUNTRY = frozenset({"university", "city-government", "government"})


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownOrganization:
    """One row of `data/reference/organizations.csv`.

    Attributes:
        slug: Its identifier and the last part of its IRI.
        names: All names, the main one first.
        acronyms: Acronyms; those that stand for it alone find it.
        sector: What kind of organization it is, such as `university`.
        source: Name of the user's file that it is from; empty for those that ship with wufgraph.
    """

    slug: str
    names: tuple[str, ...]
    acronyms: tuple[str, ...]
    country: str | None
    part_of: str | None
    run_by: str | None
    collaboration: str | None
    same_as: tuple[str, ...]
    sector: str = ""
    source: str = ""

    @property
    def seat(self) -> str | None:
        """The country that may be stated beside its name; one that works in many may be stated in any."""
        return self.country if self.sector in _OF_ONE_COUNTRY else None


class Authority:
    """Finds a known organization by any of its names."""

    def __init__(self, organizations: Iterable[KnownOrganization]) -> None:
        self.by_slug: Mapping[str, KnownOrganization] = {o.slug: o for o in organizations}
        acronyms = Counter(name_key(acronym) for o in self.by_slug.values() for acronym in set(o.acronyms))
        alone = ((a, o) for o in self.by_slug.values() for a in o.acronyms if acronyms[name_key(a)] == 1)
        self._by_key = {name_key(name): o for name, o in alone}
        self._by_key |= {name_key(name): o for o in self.by_slug.values() for name in o.names}

    def extended(self, own: Iterable[KnownOrganization]) -> "Authority":
        """This authority with other organizations, which win: what both know has the names of both and one identifier.

        Two are one where they have a name in full or an IRI in common, or one identifier.
        """
        renamed, merged = {}, dict(self.by_slug)
        by_iri = {iri: one for one in self.by_slug.values() for iri in one.same_as}
        names = {name_key(name): one for one in self.by_slug.values() for name in one.names}
        new = list(own)
        for one in new:
            known = self.by_slug.get(one.slug) or next(
                (
                    found
                    for found in (*map(by_iri.get, one.same_as), *(names.get(name_key(n)) for n in one.names))
                    if found
                ),
                None,
            )
            if known:
                renamed[one.slug] = known.slug
        for one in new:
            slug = renamed.get(one.slug, one.slug)
            merged[slug] = _merge(one, merged[slug], renamed) if slug in merged else _rename(one, slug, renamed)
        return Authority((*(o for s, o in merged.items() if not o.source), *(o for o in merged.values() if o.source)))

    def find(self, name: str) -> KnownOrganization | None:
        """The organization with a name or acronym; None where it is not known."""
        return self._by_key.get(name_key(name))

    def find_key(self, key: str) -> KnownOrganization | None:
        """The organization with a name or acronym of a key; None where it is not known."""
        return self._by_key.get(key)


def _rename(one: KnownOrganization, slug: str, renamed: Mapping[str, str]) -> KnownOrganization:
    part_of, run_by = (renamed.get(whole, whole) if whole else None for whole in (one.part_of, one.run_by))
    return replace(one, slug=slug, part_of=part_of, run_by=run_by)


def _merge(one: KnownOrganization, known: KnownOrganization, renamed: Mapping[str, str]) -> KnownOrganization:
    """The user's row, with what it does not say from the row that was known before."""
    one = _rename(one, known.slug, renamed)
    return replace(
        one,
        names=tuple(dict.fromkeys((*one.names, *known.names))),
        acronyms=tuple(dict.fromkeys((*one.acronyms, *known.acronyms))),
        same_as=tuple(sorted({*one.same_as, *known.same_as})),
        country=one.country or known.country,
        sector=one.sector or known.sector,
        part_of=one.part_of or known.part_of,
        run_by=one.run_by or known.run_by,
        collaboration=one.collaboration or known.collaboration,
    )


@cache
def load_authority() -> Authority:
    """The table that ships with wufgraph."""
    return Authority(
        KnownOrganization(
            slug=row["slug"],
            names=tuple(n for n in (row["name"], row["name_es"], row["name_fr"], *row["other_names"].split("|")) if n),
            acronyms=tuple(a for a in row["acronyms"].split("|") if a),
            country=row["country"] or None,
            part_of=row["part_of"] or None,
            run_by=row["run_by"] or None,
            collaboration=row["collaboration"] or None,
            sector=row["sector"],
            same_as=tuple(sorted(s for s in row["same_as"].split("|") if s)),
        )
        for row in read_table("data/reference/organizations.csv")
    )
