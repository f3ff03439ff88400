"""What the reconciliation service says of itself.

Source: Reconciliation Service API v0.2, W3C Entity Reconciliation Community Group, section 3.
"""

from importlib.metadata import version
from typing import Any

from ..prefixes import BASE
from ..reconciliation import LARGEST_BATCH, Kind, spell_type
from ..vocabulary import WUF

NAME = "wufgraph: World Urban Forum partner events"
# Wide and high enough for a name, a line on it and its first facts.
PREVIEW_WIDTH, PREVIEW_HEIGHT = 430, 260
_DEFAULT_TYPES = (Kind.ORGANIZATION, Kind.PERSON, Kind.EVENT)


def manifest(base: str) -> dict[str, Any]:
    """The service's manifest.

    Args:
        base: Address of the service, without a slash at its end.
    """
    page = "?id={{id}}"
    return {
        "versions": ["0.1", "0.2"],
        "name": NAME,
        "identifierSpace": BASE,
        "schemaSpace": str(WUF),
        "documentation": BASE,
        "serviceVersion": version("wufgraph"),
        "batchSize": LARGEST_BATCH,
        "defaultTypes": [spell_type(kind) for kind in (*_DEFAULT_TYPES, *(k for k in Kind if k not in _DEFAULT_TYPES))],
        "view": {"url": f"{base}/view{page}"},
        "preview": {"url": f"{base}/preview{page}", "width": PREVIEW_WIDTH, "height": PREVIEW_HEIGHT},
        "suggest": {
            what: {"service_url": base, "service_path": f"/suggest/{what}"} for what in ("entity", "type", "property")
        },
        "extend": {
            "propose_properties": {"service_url": base, "service_path": "/properties"},
            "property_settings": [
                {
                    "name": "limit",
                    "label": "Most values",
                    "type": "number",
                    "default": 0,
                    "help_text": "How many values of this property to fetch; 0 for all",
                }
            ],
        },
    }
