"""Build the generated part of the country tables in `data/reference`.

* `countries.csv`: all of it, from Unicode CLDR (by way of Babel), with the names in `EVERYDAY`.
* `country-names.csv`: the rows of source `cldr`, CLDR's own name where `countries.csv` has another.
* `nationalities.csv`: the rows of sources `i18n-nationality` (its masculine forms, less those in `REJECTED`)
  and `rule` (their feminine).

Rows of any other source are written by hand in the tables themselves and kept as they are.

    npm pack i18n-nationality@1.4.0 && tar -xzf i18n-nationality-1.4.0.tgz
    python benchmarks/make_reference_tables.py package
"""

import argparse
import csv
import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from babel import Locale
from babel.core import get_global

from wufgraph.wording import match_key

TABLES = Path(__file__).resolve().parents[1] / "data" / "reference"
LANGUAGES = ("en", "es", "fr")
Row = dict[str, str]

# CLDR also names regions that have no code of their own in ISO 3166-1, and lists codes of former states.
NOT_IN_ISO = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"}
WITHDRAWN = {"BUR", "DDR", "FXX", "TMP", "YMD", "ZAR"}

# Where CLDR's name is not the one that people write, or could be taken for another place.
EVERYDAY = {
    "en": {
        "CD": "Democratic Republic of the Congo",
        "CG": "Republic of the Congo",
        "CV": "Cabo Verde",
        "HK": "Hong Kong",
        "MF": "Saint Martin (French part)",
        "MM": "Myanmar",
        "MO": "Macao",
        "PS": "Palestine",
        "UM": "United States Minor Outlying Islands",
        "VC": "Saint Vincent and the Grenadines",
        "VI": "United States Virgin Islands",
    },
    "es": {
        "CD": "República Democrática del Congo",
        "CG": "República del Congo",
        "CI": "Costa de Marfil",
        "HK": "Hong Kong",
        "MF": "San Martín (parte francesa)",
        "MM": "Myanmar",
        "MO": "Macao",
        "PS": "Palestina",
        "SH": "Santa Elena, Ascensión y Tristán de Acuña",
        "UM": "Islas menores alejadas de los Estados Unidos",
        "VI": "Islas Vírgenes de los Estados Unidos",
    },
    "fr": {
        "CD": "République démocratique du Congo",
        "CG": "République du Congo",
        "HK": "Hong Kong",
        "MF": "Saint-Martin (partie française)",
        "MM": "Myanmar",
        "MO": "Macao",
        "PS": "Palestine",
        "SV": "El Salvador",
        "TL": "Timor-Leste",
        "VA": "Cité du Vatican",
    },
}

# Forms of the package that are misspelt, no adjective, rare, or true of two countries.
# Where the right form is known, it stands in the table as a row written by hand.
REJECTED = {
    "en": """
        AG AX BA BL BM BQ BV CC CK CW CX DJ EH FK FO GF GG GI GL GN GP GS GU HK HM IO JE KN KY MF MO MP
        MQ MS NC NF NU PF PG PM PN PR PS RE SH SJ SS SX TC TF TK TM TT UM VA VC VG VI VU WF XK YT
    """,
    "es": """
        BA BL BN BQ BV CC CD CG CK CW CX DM DO EH FJ GF GG GH GI GN GS GU GW HM IO IQ IR JE KN KR KW LC
        LK MF MG MN MP MS NC NE NF NP PF PG PK PM PN PR QA RE SD SH SJ SL SS SX TC TF TT TW UM VC VG VI
        VU XK YT ZA
    """,
    "fr": """
        AX BL BQ BV CC CD CG CK CV CX DM DO EH FK GF GI GN GS GU GY HM IM IO KI KN KP KR LK LR MF MP NF
        PF PG PM PN PS SH SJ SL SX TC TF TK TT UM VA VG VI WF XK ZA
    """,
}

Ending = tuple[str, str]
FEMININE: dict[str, tuple[Ending, ...]] = {
    "es": (("o", "a"), ("és", "esa"), ("án", "ana"), ("ón", "ona"), ("ol", "ola")),
    "fr": (("e", "e"), ("en", "enne"), ("", "e")),
}
# French adjectives that do not follow.
IRREGULAR = {
    "burkinabé": "burkinabé",
    "grec": "grecque",
    "mosotho": "mosotho",
    "ouzbek": "ouzbèke",
    "swazi": "swazi",
    "turc": "turque",
}


def cldr_name(language: str, alpha2: str) -> str:
    """CLDR's name, with plain apostrophes."""
    return str(Locale(language).territories[alpha2]).replace("’", "'")


def everyday_name(language: str, alpha2: str) -> str:
    """The name that `countries.csv` gives."""
    name = EVERYDAY[language].get(alpha2) or cldr_name(language, alpha2)
    return re.sub(r"^St\. ", "Saint ", name.replace("&", "and")) if language == "en" else name


def read_alpha3() -> dict[str, str]:
    """Three-letter codes by two-letter code: CLDR lists the former as aliases of the latter."""
    aliases = get_global("territory_aliases")
    return {
        now[0]: code
        for code, now in aliases.items()
        if re.fullmatch("[A-Z]{3}", code) and len(now) == 1 and code not in WITHDRAWN
    }


def list_countries() -> list[str]:
    """The 249 alpha-2 codes of ISO 3166-1."""
    codes = map(str, Locale("en").territories)
    return sorted(code for code in codes if re.fullmatch("[A-Z]{2}", code) and code not in NOT_IN_ISO)


def make_countries() -> list[Row]:
    """Rows of `countries.csv`."""
    alpha3 = read_alpha3()
    return [
        {"alpha2": code, "alpha3": alpha3[code]}
        | {f"name_{language}": everyday_name(language, code) for language in LANGUAGES}
        for code in list_countries()
    ]


def make_names(by_hand: list[Row]) -> list[Row]:
    """CLDR's own names, less those that `countries.csv` or a row written by hand has, or forbids."""
    taken = {(row["language"], match_key(row["name"])) for row in by_hand}
    return [
        {"alpha2": code, "language": language, "name": name, "source": "cldr"}
        for language in LANGUAGES
        for code in list_countries()
        if (name := cldr_name(language, code))
        and match_key(name) != match_key(everyday_name(language, code))
        and (language, match_key(name)) not in taken
    ]


def make_feminine(language: str, masculine: str) -> str:
    """The feminine of a singular adjective, by its ending."""
    if masculine in IRREGULAR:
        return IRREGULAR[masculine]
    for ending, feminine in FEMININE[language]:
        if masculine.endswith(ending):
            return masculine.removesuffix(ending) + feminine
    return masculine


def make_nationalities(package: Path) -> Iterable[Row]:
    """Adjectives of the package, and for Spanish and French their feminine."""
    for language in LANGUAGES:
        text = (package / "langs" / f"{language}.json").read_text(encoding="utf-8")
        for code, written in json.loads(text)["nationalities"].items():
            if code in REJECTED[language].split():
                continue
            form = written if language == "en" else written.lower()
            feminine = form if language == "en" else make_feminine(language, form)
            row = {"alpha2": code, "language": language}
            gender = "mf" if feminine == form else "m"
            yield row | {"form": form, "gender": gender, "source": "i18n-nationality"}
            if feminine != form:
                yield row | {"form": feminine, "gender": "f", "source": "rule"}


def update(name: str, generated: set[str], make: Callable[[list[Row]], Iterable[Row]]) -> None:
    """Replace the generated rows of a table."""
    path = TABLES / name
    with path.open(encoding="utf-8", newline="") as file:
        by_hand = [row for row in csv.DictReader(file) if row["source"] not in generated]
    write(path, sort_rows([*by_hand, *make(by_hand)]))


def sort_rows(rows: Iterable[Row]) -> list[Row]:
    """By country and language, then as a dictionary has them."""

    def key(row: Row) -> tuple[str, ...]:
        form = row.get("form") or row["name"]
        return row["alpha2"], row["language"], match_key(form), form

    return sorted(rows, key=key)


def write(path: Path, rows: list[Row]) -> None:
    """Write a table with Unix line ends."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    print(f"{path.name}: {len(rows)} rows")


def main() -> None:
    """Write the three tables."""
    parser = argparse.ArgumentParser(description="Build the generated part of the country tables.")
    parser.add_argument("package", type=Path, help="folder of the unpacked i18n-nationality 1.4.0")
    package: Path = parser.parse_args().package
    write(TABLES / "countries.csv", make_countries())
    update("country-names.csv", {"cldr"}, make_names)
    update("nationalities.csv", {"i18n-nationality", "rule"}, lambda _: make_nationalities(package))


if __name__ == "__main__":
    main()
