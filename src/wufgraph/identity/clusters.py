"""Union-find over hashable items."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Clusters(Generic[T]):
    """Groups of items that were said to be the same."""

    def __init__(self, items: Iterable[T]) -> None:
        self._parent: dict[T, T] = {item: item for item in items}

    def find(self, item: T) -> T:
        """The representative of an item's group."""
        parent = self._parent
        root = parent[item]
        if parent[root] == root:
            return root
        while parent[root] != root:
            root = parent[root]
        while parent[item] != root:
            parent[item], item = root, parent[item]
        return root

    def join(self, one: T, other: T) -> T:
        """Put two groups together; the other's representative stands for both."""
        self._parent[self.find(one)] = root = self.find(other)
        return root

    def groups(self) -> list[list[T]]:
        """All groups; their order and that of their items is the order in which items came."""
        found: dict[T, list[T]] = {}
        for item in self._parent:
            found.setdefault(self.find(item), []).append(item)
        return list(found.values())
