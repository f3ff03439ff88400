"""Who organized which event, and of what whole each organization is a part."""

from ..incidence import Incidence, Organization, outermost


def organizers_by_event(incidence: Incidence) -> dict[str, tuple[Organization, ...]]:
    """Organizers of each event by its id, sorted by id."""
    starts, columns = incidence.organizing.indptr, incidence.organizing.indices
    return {
        event.id: tuple(incidence.organizations[place] for place in sorted(columns[starts[row] : starts[row + 1]]))
        for row, event in enumerate(incidence.events)
    }


def find_wholes(incidence: Incidence) -> dict[str, str]:
    """The outermost whole of each organization by its id; its own id where it is part of none."""
    parents = {one.id: one.parent for one in (*incidence.organizations, *incidence.wholes)}
    return {id_: outermost(id_, parents) for id_ in parents}
