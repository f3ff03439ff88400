"""What commands about the content of reports have in common: the theme and the region that they are asked about."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ..network.incidence import Incidence
    from ..store import Store

theme_option = click.option("--theme", help="Only events with this theme, by its slug or its name in any language.")
region_option = click.option(
    "--region", help="Only events with an organizer based there: a region or sub-region of the United Nations' M49."
)


def read_scope(store: "Store", theme: str | None, region: str | None) -> "Incidence":
    """The events of a theme and region, with who took part in them.

    Raises:
        LookupFailed: There is no such theme or region.
    """
    from ..network.insight.scope import Scope, find_theme, narrow
    from ..network.regions import find_region
    from ..network.sources import read_incidence

    scope = Scope(theme=find_theme(theme) if theme else "", region=find_region(region) if region else "")
    return narrow(read_incidence(store), scope)
