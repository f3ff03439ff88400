"""Pajek: the network alone, or a project of network, partitions and vectors."""

from collections.abc import Iterator, Mapping

from .plain import PlainNetwork, Row

_PARTITIONS = ("community", "kind", "country", "sector", "forum", "type")
_NOT_VECTORS = {"x", "y", "bipartite", "community"}


def spell_pajek(network: PlainNetwork) -> bytes:
    """Spell a network as a Pajek network file (.net); other attributes than label and weight have no place in it.

    A bipartite network is written as a two-mode one, organizations first.

    Source: Mrvar & Batagelj, Pajek reference manual, sections 2 and 4.3.
    """
    return _encode(_spell_network(network))


def spell_pajek_project(network: PlainNetwork) -> bytes:
    """Spell a network as a Pajek project file (.paj), with a partition of each closed set and a vector of each number.

    Classes of a partition are numbered in the order of their names, which stand in the name of the partition; 0 is
    for nodes of which it is not known. A vector has 0 for those.
    """
    rows = [network.nodes[id_] for id_ in _order(network)]
    head = f"*Network {network.name or 'network'}"
    return _encode(
        [
            line
            for part in ([head], _spell_network(network), *_partitions(network, rows), *_vectors(network, rows))
            for line in part
        ]
    )


def _encode(lines: Iterator[str] | list[str]) -> bytes:
    text = "".join(f"{line}\r\n" for line in lines)
    # Pajek takes a file for UTF-8 by its byte order mark alone; others stumble over one, so plain files have none.
    return text.encode("ascii" if text.isascii() else "utf-8-sig")


def _order(network: PlainNetwork) -> list[str]:
    """Ids, those of the first mode first."""
    return sorted(network.nodes, key=lambda id_: -_mode(network.nodes[id_]))


def _mode(row: Row) -> int:
    return 1 if row.get("bipartite") == 1 else 0


def _spell_network(network: PlainNetwork) -> Iterator[str]:
    order = _order(network)
    number = {id_: n for n, id_ in enumerate(order, start=1)}
    first = sum(_mode(network.nodes[id_]) for id_ in order)
    two_mode = any("bipartite" in row for row in network.nodes.values())
    places = _scale(network.places())
    yield f"*Vertices {len(order)}{f' {first}' if two_mode else ''}"
    for id_ in order:
        at = "".join(f" {value:.4f}" for value in (*places[id_], 0.5)) if places else ""
        yield f"{number[id_]} {_quote(str(network.nodes[id_]['label']))}{at}"
    yield "*Edges"
    for tie in network.ties:
        ends = sorted((number[tie.source], number[tie.target]))
        yield f"{ends[0]} {ends[1]} {_number(tie.strength)}"


def _partitions(network: PlainNetwork, rows: list[Row]) -> Iterator[list[str]]:
    for name in _PARTITIONS:
        if name not in network.node_types:
            continue
        values = [row.get(name, "") for row in rows]
        if network.node_types[name] is int:
            yield [f"*Partition {name}", f"*Vertices {len(rows)}", *(str(value or 0) for value in values)]
            continue
        classes = {value: n for n, value in enumerate(sorted({str(value) for value in values if value != ""}), start=1)}
        told = ", ".join(f"{n} {value}" for value, n in classes.items())
        yield [f"*Partition {name}: {told}", f"*Vertices {len(rows)}", *(str(classes.get(str(v), 0)) for v in values)]


def _vectors(network: PlainNetwork, rows: list[Row]) -> Iterator[list[str]]:
    for name, kind in network.node_types.items():
        if kind in (int, float) and name not in _NOT_VECTORS:
            yield [f"*Vector {name}", f"*Vertices {len(rows)}", *(_number(row.get(name, 0)) for row in rows)]


def _scale(places: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Places in a square from 0.02 to 0.98, in proportion: what Pajek draws in."""
    if not places:
        return {}
    columns = list(zip(*places.values(), strict=True))
    middles = [(min(column) + max(column)) / 2 for column in columns]
    span = max(*(max(column) - min(column) for column in columns), 1e-9)
    return {
        id_: (0.5 + 0.96 * (x - middles[0]) / span, 0.5 + 0.96 * (y - middles[1]) / span)
        for id_, (x, y) in places.items()
    }


def _number(value: object) -> str:
    """A number without exponent, which Pajek's manual does not have."""
    if isinstance(value, float):
        return f"{value:.10f}".rstrip("0").rstrip(".") or "0"
    return str(int(value)) if isinstance(value, int) else "1"


def _quote(label: str) -> str:
    """A label in quotes; Pajek has no way to write a quote within."""
    return f'"{label.replace(chr(34), chr(39))}"'
