"""Regions of the world, and which countries lie in them."""

from dataclasses import dataclass
from functools import cache

from ..assets import read_table
from ..errors import LookupFailed
from ..model import Language
from ..wording import match_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a country lies.

    Attributes:
        region: M49 code of the region, such as `419` for Latin America and the Caribbean.
        subregion: M49 code of the sub-region; the region's own where it has none.
        more_developed: Whether it lies in a more developed region: Europe, Northern America, Australia, New Zealand
            and Japan. Source: UN DESA, Population Division, World Urbanization Prospects 2018, ST/ESA/SER.A/420.
    """

    region: str
    subregion: str
    more_developed: bool


def place_of(country: str) -> Place | None:
    """Where a country lies; None for Antarctica and what is no country of ISO 3166-1.

    >>> place_of("EC").region
    '419'
    """
    return _places().get(country)


def lies_in(country: str, region: str) -> bool:
    """Whether a country lies in a region or sub-region, given by its code."""
    place = place_of(country)
    return place is not None and region in (place.region, place.subregion)


def name_region(code: str, language: Language = Language.EN) -> str:
    """What a region is called.

    >>> name_region("142", Language.FR)
    'Asie'
    """
    return _names()[code][language]


def name_group(group: str, language: Language = Language.EN) -> str:
    """The name of a region where a group is one, else the group as it is.

    >>> name_group("142"), name_group("not-stated")
    ('Asia', 'not-stated')
    """
    return _names()[group][language] if group in _names() else group


def list_regions() -> tuple[str, ...]:
    """Codes of the six regions, without sub-regions."""
    return tuple(row["code"] for row in read_table("data/reference/regions.csv") if not row["within"])


def find_region(name: str) -> str:
    """The code of a region or sub-region by its code or by its name in any of the three languages.

    Raises:
        LookupFailed: No region has that name; the message lists them.
    """
    wanted = match_key(name)
    for code, names in _names().items():
        if name == code or wanted in map(match_key, names.values()):
            return code
    known = ", ".join(names[Language.EN] for names in _names().values())
    raise LookupFailed(f"{name}: expected the name of a region, found none; the regions are {known}")


@cache
def _places() -> dict[str, Place]:
    return {
        row["alpha2"]: Place(
            region=row["region"], subregion=row["subregion"], more_developed=row["more_developed"] == "yes"
        )
        for row in read_table("data/reference/country-regions.csv")
    }


@cache
def _names() -> dict[str, dict[Language, str]]:
    rows = read_table("data/reference/regions.csv")
    return {row["code"]: {language: row[f"name_{language}"] for language in Language} for row in rows}
