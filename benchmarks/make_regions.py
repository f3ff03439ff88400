"""Build `data/reference/regions.csv` and `country-regions.csv` from Unicode CLDR.

CLDR groups countries as the United Nations' standard M49 does. The regions are the six areas of World Urbanization
Prospects (UN DESA, Population Division), which has the Americas in two.

    npm pack cldr-core@48.2.0 && mkdir core && tar -xzf cldr-core-48.2.0.tgz -C core
    npm pack cldr-localenames-full@48.2.0 && mkdir names && tar -xzf cldr-localenames-full-48.2.0.tgz -C names
    python benchmarks/make_regions.py core/package names/package
"""

import csv
import json
import sys
from pathlib import Path

TABLES = Path(__file__).resolve().parents[1] / "data" / "reference"
REGIONS = ("002", "142", "150", "419", "021", "009")
LANGUAGES = ("en", "es", "fr")
# World Urbanization Prospects: "Europe, Northern America, Australia/New Zealand and Japan".
MORE_DEVELOPED, AND_COUNTRY = {"150", "021", "053"}, "JP"
# Where the United Nations' name is another.
NAMES = {
    ("419", "en"): "Latin America and the Caribbean",
    ("419", "es"): "América Latina y el Caribe",
    ("419", "fr"): "Amérique latine et Caraïbes",
    ("053", "en"): "Australia and New Zealand",
    ("053", "es"): "Australia y Nueva Zelandia",
    ("053", "fr"): "Australie et Nouvelle-Zélande",
    ("057", "en"): "Micronesia",
    ("057", "es"): "Micronesia",
    ("057", "fr"): "Micronésie",
}


def place_countries(contains: dict[str, dict[str, list[str]]]) -> dict[str, tuple[str, str]]:
    """Region and sub-region of each country; a region without sub-regions is its own."""
    placed = {}
    for region in REGIONS:
        for part in contains[region]["_contains"]:
            for country in contains[part]["_contains"] if part.isdigit() else [part]:
                placed[country] = (region, part if part.isdigit() else region)
    return placed


def main() -> None:
    """Write both tables."""
    core, names = map(Path, sys.argv[1:3])
    supplement = json.loads((core / "supplemental" / "territoryContainment.json").read_text(encoding="utf-8"))
    placed = place_countries(supplement["supplemental"]["territoryContainment"])
    spelled = {}
    for language in LANGUAGES:
        file = names / "main" / language / "territories.json"
        spelled[language] = json.loads(file.read_text(encoding="utf-8"))["main"][language]["localeDisplayNames"]
    used = dict.fromkeys((*REGIONS, *sorted({part for _, part in placed.values()})))
    wider = {part: region for region, part in placed.values() if part != region}
    with (TABLES / "regions.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["code", "within", *(f"name_{language}" for language in LANGUAGES)])
        for code in used:
            words = (NAMES.get((code, lang), spelled[lang]["territories"][code]) for lang in LANGUAGES)
            writer.writerow([code, wider.get(code, ""), *words])
    with (TABLES / "countries.csv").open(encoding="utf-8", newline="") as file:
        countries = [row["alpha2"] for row in csv.DictReader(file)]
    with (TABLES / "country-regions.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["alpha2", "region", "subregion", "more_developed"])
        for country in countries:
            if country in placed:
                developed = country == AND_COUNTRY or bool(MORE_DEVELOPED & set(placed[country]))
                writer.writerow([country, *placed[country], "yes" if developed else "no"])


if __name__ == "__main__":
    main()
