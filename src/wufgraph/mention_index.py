"""The mentions of all stored reports by what their names have in common, so that adding a report reads few of them.

A file in the store's folder, made from the store and the registry, which can be made again at any time: it carries a
stamp of what it was made from, and without the stamp it is not used.
"""

import hashlib
import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import astuple
from pathlib import Path

from .assets import list_assets, read_asset
from .identity import find_features, key_of
from .ledger import KeyedReport
from .model import EntityKind, Mention, Registration

Place = tuple[str, str]
_FILE, _FORMAT = "mentions.sqlite", 2
_DECISIVE = (
    "data/reference/organizations.csv",
    "data/reference/institution-words.csv",
    "data/reference/honorifics.csv",
    "data/reference/letters.csv",
    "data/reference/name-forms.csv",
    "data/reference/cities.csv",
    "ontology/wuf.ttl",
    "ontology/themes.ttl",
)
_MOST_ALIKE, _LARGEST_BLOCK, _MOST_MENTIONS = 12, 400, 3
_TABLES = """
CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE report(key TEXT PRIMARY KEY, event TEXT, file TEXT, wish TEXT, digest TEXT);
CREATE TABLE mention(report TEXT, pointer TEXT, kind TEXT, name TEXT, acronym TEXT, country TEXT, affiliation TEXT,
  context TEXT, iri TEXT, PRIMARY KEY(report, pointer)) WITHOUT ROWID;
CREATE TABLE entity(iri TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;
CREATE TABLE feature(feature TEXT, name TEXT, PRIMARY KEY(feature, name)) WITHOUT ROWID;
CREATE TABLE registered(key TEXT, iri TEXT, PRIMARY KEY(key, iri)) WITHOUT ROWID;
"""
_INDEXES = """
CREATE INDEX mention_by_name ON mention(kind, name);
CREATE INDEX mention_by_iri ON mention(iri);
CREATE INDEX report_by_event ON report(event);
CREATE INDEX report_by_file ON report(file, wish);
CREATE INDEX report_by_digest ON report(digest);
"""
_OF_THING = (
    "SELECT report, pointer, kind, name, acronym, country, affiliation, context FROM mention WHERE iri = ? "
    "ORDER BY report, pointer"
)


class MentionIndex:
    """The index of one store; open for one build."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    @property
    def counts(self) -> dict[str, int]:
        """What the store holds, as it was counted."""
        found: dict[str, int] = json.loads(self._meta("counts"))
        return found

    def known(self, wanted: Sequence[KeyedReport]) -> list[KeyedReport]:
        """Stored reports that one of some reports may be, or that have the key that it wants."""
        found: set[KeyedReport] = set()
        for one in wanted:
            rows = self._db.execute(
                "SELECT key, event, file, wish, digest FROM report WHERE event = ? OR (file = ? AND wish = ?) "
                "OR digest = ? OR key = ? OR key = ?",
                (one.event, one.file, one.wish, one.digest or "-", one.wish, one.key),
            )
            found.update(KeyedReport(*row) for row in rows)
        return sorted(found, key=lambda report: report.key)

    def has_key(self, key: str) -> bool:
        """Whether a report with a key is stored."""
        return self._db.execute("SELECT 1 FROM report WHERE key = ?", (key,)).fetchone() is not None

    def number_of_reports(self) -> int:
        """How many reports are stored."""
        return int(self._db.execute("SELECT COUNT(*) FROM report").fetchone()[0])

    def alike(self, mentions: Iterable[Mention]) -> set[str]:
        """IRIs of things that have a name much like that of a mention."""
        found: set[str] = set()
        for kind, name, acronym in {(m.kind, m.name, m.acronym) for m in mentions}:
            for other in self._names_alike(kind, name, acronym):
                rows = self._db.execute("SELECT DISTINCT iri FROM mention WHERE kind = ? AND name = ?", (kind, other))
                found.update(iri for (iri,) in rows)
        return found

    def holds(self, iri: str) -> bool:
        """Whether a stored mention is of a thing."""
        return self._db.execute("SELECT 1 FROM mention WHERE iri = ?", (iri,)).fetchone() is not None

    def describes(self, iri: str) -> bool:
        """Whether the registry graph describes a thing, mentioned or not."""
        return self._db.execute("SELECT 1 FROM entity WHERE iri = ?", (iri,)).fetchone() is not None

    def mentions_of(self, iris: Iterable[str]) -> dict[Place, tuple[Mention, str]]:
        """Mentions of some things with their IRIs: all of persons, of others a number for each way of writing.

        With a person's mention come those of the institutions that it belongs to, under the institution's main name.
        """
        found: dict[Place, tuple[Mention, str]] = {}
        persons: list[Mention] = []
        for iri in sorted(iris):
            seen: Counter[tuple[object, ...]] = Counter()
            for row in self._db.execute(_OF_THING, (iri,)):
                mention = _mention(row)
                way = (mention.name, mention.acronym, mention.country, mention.pointer.split("/")[1])
                seen[way] += 1
                if mention.kind is EntityKind.PERSON:
                    persons.append(mention)
                elif seen[way] > _MOST_MENTIONS:
                    continue
                found[mention.report, mention.pointer] = mention, iri
        for mention in persons:
            for place, other in self._institutions_of(mention).items():
                found.setdefault(place, other)
        return found

    def all_mentions_of(self, iri: str) -> list[Mention]:
        """Every mention of a thing."""
        return [_mention(row) for row in self._db.execute(_OF_THING, (iri,))]

    def reports_naming(self, iri: str) -> list[str]:
        """Keys of reports that mention a thing."""
        return [key for (key,) in self._db.execute("SELECT DISTINCT report FROM mention WHERE iri = ?", (iri,))]

    def resolved(self, report: str) -> dict[str, str]:
        """IRI by JSON Pointer of a report's mentions."""
        return dict(self._db.execute("SELECT pointer, iri FROM mention WHERE report = ?", (report,)))

    def registered(self, keys: Iterable[str]) -> set[str]:
        """IRIs that were given to what has names with some keys."""
        return {iri for key in keys for (iri,) in self._db.execute("SELECT iri FROM registered WHERE key = ?", (key,))}

    def unstamp(self) -> None:
        """Let nobody use it until it is stamped again."""
        with self._db:
            self._db.execute("DELETE FROM meta")

    def put(
        self,
        reports: Iterable[KeyedReport],
        mentions: Iterable[tuple[Mention, str]],
        names: Mapping[str, str],
        registrations: Iterable[Registration],
    ) -> None:
        """Take in reports, their mentions with IRIs, main names of things, and registrations."""
        rows = [(m.report, m.pointer, m.kind, m.name, m.acronym, m.country, m.affiliation, m.context, iri)
                for m, iri in mentions]  # fmt: skip
        features = {
            (feature, name)
            for kind, name, acronym in {(row[2], row[3], row[4]) for row in rows}
            for feature in find_features(EntityKind(kind), name, acronym)
        }
        with self._db:
            self._db.executemany(
                "INSERT OR REPLACE INTO report VALUES (?, ?, ?, ?, ?)", [astuple(one) for one in reports]
            )
            self._db.executemany("INSERT OR REPLACE INTO mention VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
            self._db.executemany("INSERT OR IGNORE INTO feature VALUES (?, ?)", sorted(features))
            self._db.executemany("INSERT OR REPLACE INTO entity VALUES (?, ?)", names.items())
            self._db.executemany(
                "INSERT OR IGNORE INTO registered VALUES (?, ?)",
                [(key_of(one.kind, name), one.iri) for one in registrations for name in one.names or (one.name,)],
            )

    def move(self, old: str, new: str) -> None:
        """All mentions of one thing are of another now."""
        with self._db:
            self._db.execute("UPDATE mention SET iri = ? WHERE iri = ?", (new, old))
            self._db.execute("DELETE FROM entity WHERE iri = ?", (old,))

    def stamp(self, stamp: str, counts: Mapping[str, int]) -> None:
        """Say what it was made from, now that it holds all of it."""
        with self._db:
            self._db.executemany(
                "INSERT OR REPLACE INTO meta VALUES (?, ?)", [("counts", json.dumps(counts)), ("stamp", stamp)]
            )

    def is_of(self, stamp: str) -> bool:
        """Whether it was made from what there is."""
        return self._meta("stamp") == stamp

    def _meta(self, name: str) -> str:
        row = self._db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def _names_alike(self, kind: EntityKind, name: str, acronym: str | None) -> list[str]:
        """Names that share telling features with one, the most alike first; a feature of many names tells little."""
        scores: dict[str, float] = defaultdict(float)
        own: set[str] = set()
        for feature in sorted(find_features(kind, name, acronym)):
            rows = self._db.execute(
                "SELECT name FROM feature WHERE feature = ? LIMIT ?", (feature, _LARGEST_BLOCK)
            ).fetchall()
            if feature[1:2] == "k":
                own.update(other for (other,) in rows)
            for (other,) in rows:
                scores[other] += 1 / (3 + len(rows))
        best = sorted(scores, key=lambda other: (-scores[other], other))[:_MOST_ALIKE]
        return sorted({*best, *own})

    def _institutions_of(self, person: Mention) -> dict[Place, tuple[Mention, str]]:
        pointers = person.affiliation or ("/organizers/*" if person.pointer == "/reporter" else "")
        rows = self._db.execute(
            "SELECT report, pointer, kind, e.name, NULL, country, affiliation, context, m.iri "
            "FROM mention m JOIN entity e ON e.iri = m.iri WHERE report = ? AND pointer GLOB ? AND kind = ?",
            (person.report, pointers, EntityKind.INSTITUTION),
        )
        found = {}
        for *row, iri in rows:
            mention = _mention(row)
            found[mention.report, mention.pointer] = mention, iri
        return found


def make_stamp(registry: bytes, *others: bytes) -> str:
    """What an index is made from, but for the store: registry, decisions, and what decides on identities."""
    digest = hashlib.sha256(f"{_FORMAT}".encode())
    for path in (*_DECISIVE, *list_assets("queries/rules", ".rq")):
        digest.update(read_asset(path).encode())
    for data in (registry, *others):
        digest.update(hashlib.sha256(data).digest())
    return digest.hexdigest()


def open_index(store: Path, stamp: str) -> MentionIndex | None:
    """The index of a store; None where there is none that was made from what there is."""
    path = store / _FILE
    if not path.is_file():
        return None
    try:
        index = MentionIndex(_connect(path))
        if index.is_of(stamp):
            return index
        index.close()
    except sqlite3.Error:
        pass
    return None


def new_index(store: Path) -> MentionIndex:
    """An empty index in place of the one that is there."""
    drop_index(store)
    connection = _connect(store / _FILE)
    connection.executescript(_TABLES + _INDEXES)
    return MentionIndex(connection)


def drop_index(store: Path) -> None:
    """Take the index away, before the store changes without it."""
    for ending in ("", "-journal", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            (store / f"{_FILE}{ending}").unlink()


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    # It is made again where it is lost: nothing waits for the disk.
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA journal_mode = MEMORY")
    return connection


def _mention(row: Sequence[str | None]) -> Mention:
    report, pointer, kind, name, acronym, country, affiliation, context = row
    return Mention(
        report=report or "",
        pointer=pointer or "",
        kind=EntityKind(kind or EntityKind.INSTITUTION),
        name=name or "",
        acronym=acronym,
        country=country,
        affiliation=affiliation,
        context=context,
    )
