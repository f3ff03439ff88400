"""How fast the reconciliation service answers over many organizations, persons and events, in time of one processor.

python benchmarks/reconciliation.py [ORGANIZATIONS]
"""

import itertools
import random
import resource
import statistics
import sys
import time

from wufgraph.assets import read_table
from wufgraph.reconciliation import Catalogue, Kind, Question, Service, Thing, Value, reconcile, suggest_things
from wufgraph.reconciliation.index import Index
from wufgraph.reconciliation.prefixes import Prefixes

KINDS = (
    *("University of {}", "{} Federation of Water Users", "{} Institute of Urban Studies", "Municipality of {}"),
    *("{} Youth Network", "Fundación {} para la Vivienda", "Agence d'urbanisme de {}", "{} Development Bank"),
    *("{} Centre for Housing and Land", "Association of Architects of {}"),
)
BATCH, ROUNDS = 10, 100


def make_catalogue(size: int) -> Catalogue:
    """Organizations named for cities, and a fifth as many persons and events."""
    cities = [row["name"] for row in read_table("data/reference/cities.csv")]
    names = itertools.islice(((kind.format(city)) for kind in KINDS for city in cities), size)
    things = [thing(Kind.ORGANIZATION, number, name) for number, name in enumerate(names)]
    rng = random.Random(4)
    for number in range(size // 5):
        one, two = rng.sample(cities, 2)
        things.append(thing(Kind.PERSON, number, f"{one.split()[0]} {two.split()[-1]}"))
        things.append(thing(Kind.EVENT, number, f"Housing for all: lessons of {one} and {two}"))
    return Catalogue(things)


def thing(kind: Kind, number: int, name: str) -> Thing:
    """A thing with an acronym and a fact."""
    acronym = "".join(word[0] for word in name.split() if word[0].isupper())
    facts = {"acronym": (Value(text=acronym),)}
    return Thing(
        iri=f"https://w3id.org/wufgraph/id/{kind}/{number}", kind=kind, name=name, other_names=(acronym,), facts=facts
    )


def change(name: str, rng: random.Random) -> str:
    """A name as somebody may write it: as it is, in capitals, in another order, or with a slip."""
    words = name.split()
    way = rng.randrange(4)
    if way == 1:
        return name.upper()
    if way == 2:
        return " ".join(reversed(words))
    if way == 3 and len(words[-1]) > 3:
        return name[:-3] + name[-2:]
    return name


def main() -> None:
    """Print times."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    began = time.process_time()
    catalogue = make_catalogue(size)
    service = Service(catalogue, Index(catalogue), Prefixes(catalogue))
    print(f"{len(catalogue.things)} things, indexed in {time.process_time() - began:.1f} s")
    rng = random.Random(7)
    everything = list(catalogue.things.values())
    for label, types in (("of one type", ("organization",)), ("of any type", ())):
        times, right, wrong = [], 0, 0
        for _ in range(ROUNDS):
            meant = [one for one in rng.choices(everything, k=BATCH * 3) if not types or one.kind in types][:BATCH]
            batch = {str(n): Question(text=change(one.name, rng), types=types) for n, one in enumerate(meant)}
            began = time.process_time()
            answer = reconcile(service, batch)
            times.append(time.process_time() - began)
            for n, one in enumerate(meant):
                best = answer[str(n)]["result"][:1]
                right += bool(best) and best[0]["match"] and best[0]["id"] == one.iri
                wrong += bool(best) and best[0]["match"] and best[0]["name"] != one.name
        ordered = sorted(times)
        print(
            f"batch of {BATCH} queries {label}: median {1000 * statistics.median(ordered):.0f} ms, "
            f"95 % {1000 * ordered[int(0.95 * ROUNDS)]:.0f} ms, longest {1000 * ordered[-1]:.0f} ms; "
            f"matches {right} right, {wrong} wrong of {ROUNDS * BATCH}"
        )
    for prefix in ("u", "univ", "housing l"):
        began = time.process_time()
        suggest_things(service, prefix, (), 0, 10)
        print(f"suggest {prefix!r}: {1000 * (time.process_time() - began):.0f} ms")
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
