"""What commands about the content of reports have in common: the theme and the region that they are asked about."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ..network.incidence import Incidence
    from ..network.insight.scope import Scope
    from ..store import Store

theme_option = click.option("--theme", help="Only events with this theme, by its slug or its name in any language.")
region_option = click.option(
    "--region", help="Only events with an organizer based there: a region or sub-region of the United Nations' M49."
)
forum_option = click.option("--forum", default="", help="Only events of this forum, such as wuf7.")


def read_scope(store: "Store", theme: str | None, region: str | None, forum: str = "") -> "Incidence":
    """The events of a theme, region and forum, with who took part in them.

    Raises:
        LookupFailed: There is no such theme or region.
    """
    from ..network.insight.scope import narrow
    from ..network.sources import read_incidence

    return narrow(read_incidence(store), make_scope(theme, region, forum))


def make_scope(theme: str | None, region: str | None, forum: str = "") -> "Scope":
    """What users name, as slugs and codes.

    Raises:
        LookupFailed: There is no such theme or region.
    """
    from ..network.insight.scope import Scope, find_theme
    from ..network.regions import find_region

    return Scope(
        theme=find_theme(theme) if theme else "", region=find_region(region) if region else "", forum=forum.lower()
    )
