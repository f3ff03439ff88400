"""What the commands of the network have in common: where it comes from, and which part of it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..screen import say, store_option

if TYPE_CHECKING:
    import networkx as nx

    from ...network import Choice, Incidence
    from ...network.insight import Commitment

# As in `wufgraph.network`, which is not imported for help alone; a test holds them equal.
PROJECTIONS = ("organizations", "persons", "themes", "countries", "organizations-themes")
RELATIONS = ("co-organization", "co-presence", "partnership")
WEIGHTINGS = ("count", "newman", "jaccard", "cosine", "association")
EVIDENCE = ("co-presence", "co-organization", "mentioned", "declared", "committed", "signed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a network comes from, and which part of it is wanted."""

    store: Path
    table: Path | None
    choice: "Choice"

    def incidence(self, *, speakers: bool = True, details: bool = True) -> "Incidence":
        """Read it, and tell on stderr what was read in one of several ways; all of it where a part is chosen.

        Raises:
            StoreError: The store cannot be opened.
            DamagedInputError: The table cannot be read.
            LookupFailed: An option names what is not there.
        """
        from ...network import Choice, choose, read_table

        whole = self.choice == Choice()
        if self.table is not None:
            found = read_table(self.table)
        else:
            from ...dataset import Dataset

            with Dataset(self.store, read_only=True) as dataset:
                found = dataset.incidence(speakers=speakers or not whole, details=details or not whole)
        for note in found.notes:
            say(note)
        return choose(found, self.choice)

    def commitments(self) -> "tuple[Commitment, ...]":
        """What the reports of the store say in words of partnerships; a table says nothing.

        Raises:
            StoreError: The store cannot be opened.
        """
        from ...network.insight import read_commitments
        from ...store import EmbeddedStore

        if self.table is not None:
            return ()
        with EmbeddedStore(self.store) as store:
            return read_commitments(store)


@dataclass(frozen=True, slots=True, kw_only=True)
class Projecting:
    """How organizations, persons, themes or countries are tied."""

    projection: str
    relation: str
    weighting: str
    at_least: str

    def ties(self, source: Source) -> "nx.Graph[str]":
        """Project what is needed to tell ties and the names of their ends, which is soon read of very many events."""
        by_name = self.projection in PROJECTIONS[:2]
        spoken = self.projection == PROJECTIONS[1] or self.relation != RELATIONS[0]
        return self.network(source.incidence(speakers=spoken, details=not by_name))

    def network(self, incidence: "Incidence") -> "nx.Graph[str]":
        """Project it."""
        from ...network import project

        return project(
            incidence, self.projection, relation=self.relation, weighting=self.weighting, at_least=self.at_least
        )


def source_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Options `--store`, `--incidence` and those that choose a part; the command gets `source`, a `Source`."""

    @wraps(command)
    def collecting(*, store: Path, incidence: Path | None, **others: Any) -> Any:
        from ...network import Choice

        taken = {name: others.pop(name) for name in ("since", "until", "without", "roll_up")}
        taken |= {f"{many}": others.pop(one) for one, many in _REPEATED.items()}
        return command(source=Source(store=store, table=incidence, choice=Choice(**taken)), **others)

    for option in reversed(_SOURCE):
        collecting = option(collecting)
    return collecting


def projecting_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Options that say how to project; the command gets `projecting`, a `Projecting`."""

    @wraps(command)
    def collecting(*, projection: str, relation: str, weighting: str, at_least: str | None, **others: Any) -> Any:
        how = Projecting(projection=projection, relation=relation, weighting=weighting, at_least=at_least or "")
        return command(projecting=how, **others)

    for option in reversed(_PROJECTING):
        collecting = option(collecting)
    return collecting


def members_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Options `--projection` and `--relation` alone, for what needs no weights; of networks with one kind of nodes."""
    return _ONE_MODE(_RELATION(command))


_REPEATED = {"forum": "forums", "theme": "themes", "country": "countries", "type_": "types"}
_DAY = click.DateTime(formats=["%Y-%m-%d"])


def _spell_day(_context: click.Context, _parameter: click.Parameter, value: Any) -> str:
    return f"{value:%Y-%m-%d}" if value else ""


_SOURCE = (
    store_option,
    click.option(
        "--incidence",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Table of your own instead of the store: columns event and organization, and as you have them role, date, "
        "forum, type, themes, country, sector, parent.",
    ),
    click.option("--forum", multiple=True, help="Only events of this forum, such as wuf7; repeatable."),
    click.option("--theme", multiple=True, help="Only events with this theme, by its slug; repeatable."),
    click.option(
        "--country", multiple=True, help="Only events with an organizer of this country, such as KE; repeatable."
    ),
    click.option("--type", "type_", multiple=True, help="Only events of this type, such as side-event; repeatable."),
    click.option("--since", type=_DAY, callback=_spell_day, help="Only events of this day and later."),
    click.option("--until", type=_DAY, callback=_spell_day, help="Only events up to this day."),
    click.option(
        "--without",
        multiple=True,
        help="Leave out an organization, such as one that is in everything; repeatable.",
    ),
    click.option("--roll-up", is_flag=True, help="Take units for the whole that they are part of."),
)
_RELATION = click.option(
    "--relation",
    type=click.Choice(RELATIONS),
    default=RELATIONS[0],
    show_default=True,
    help="What ties: events organized together, events both were present at, or partnerships.",
)
_ONE_MODE = click.option(
    "--projection",
    type=click.Choice(PROJECTIONS[:-1]),
    default=PROJECTIONS[0],
    show_default=True,
    help="What is tied.",
)
_PROJECTING = (
    click.option(
        "--projection", type=click.Choice(PROJECTIONS), default=PROJECTIONS[0], show_default=True, help="What is tied."
    ),
    _RELATION,
    click.option(
        "--weighting",
        type=click.Choice(WEIGHTINGS),
        default=WEIGHTINGS[0],
        show_default=True,
        help="How strong a tie is: its common events, as they are, or set against the number of their members (newman) "
        "or of all events of both ends.",
    ),
    click.option("--at-least", type=click.Choice(EVIDENCE), help="Leave out ties of weaker evidence."),
)
