"""Countries, nationalities and honorifics: complete, unambiguous, and right where checked by hand."""

import csv
import re
from collections import defaultdict
from pathlib import Path

import pytest

from wufgraph.wording import match_key

TABLES = Path(__file__).resolve().parents[2] / "data" / "reference"
LANGUAGES = ("en", "es", "fr")
Claim = tuple[str, str, str]

# The 193 member states of the United Nations.
UN_MEMBERS = """
AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL
CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW
GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU
LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK
PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO
TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW
"""

# What may not be asserted, as decided: the reasons are in data/README.md.
AMBIGUOUS_NAMES = """
en  congo | the congo | guiana | korea | new guinea | papua | ru | saint martin | st martin
en  virgin islands
es  congo | el congo | corea | granada | guadalupe | guayana | islas virgenes | nueva guinea | papua
es  ru | salvador | san bartolome | san martin | santa elena
fr  congo | le congo | coree | grenade | iles vierges | nouvelle guinee | papouasie | ru | saint martin
fr  st martin | salvador
""".strip()
AMBIGUOUS_NATIONALITIES = """
en  congolese | dominican | guianese | guinean | korean | papuan | virgin islander
es  americano | americana | congoleno | congolena | congoles | congolesa | coreano | coreana
es  guayanes | guayanesa | guineano | guineana | papu | papua | sanmartinense | virgenense
fr  congolais | congolaise | coreen | coreenne | guineen | guineenne | guyanais | guyanaise
fr  papou | papoue | saint martinois | saint martinoise
""".strip()

# Names that are also those of a larger place elsewhere: the row without a country outranks countries.csv.
OUTRANKED = {("es", "GD"), ("fr", "GD"), ("es", "GP"), ("es", "BL")}

NAME_CHECKS = """
en  UK GB | U.K. GB | Great Britain GB | Britain GB | England GB | Scotland GB | Wales GB
en  Northern Ireland GB | USA US | U.S.A. US | US US | U.S. US | United States of America US
en  The Netherlands NL | Holland NL | Ivory Coast CI | Cote d'Ivoire CI | South Korea KR
en  Republic of Korea KR | ROK KR | DPRK KP | North Korea KP | DRC CD | DR Congo CD
en  Democratic Republic of Congo CD | Congo, Dem. Rep. CD | Republic of Congo CG
en  United Republic of Tanzania TZ | Viet Nam VN | Lao PDR LA | Bolivia (Plurinational State of) BO
en  UAE AE | KSA SA | RSA ZA | PRC CN | P.R. China CN | Czech Republic CZ | Macedonia MK | Swaziland SZ
en  Eswatini SZ | Burma MM | Cape Verde CV | Palestine PS | Occupied Palestinian Territory PS
en  Russia RU | Russian Federation RU | Turkey TR | Türkiye TR | Niger NE | Nigeria NG | Guinea GN
en  Guinea-Bissau GW | Equatorial Guinea GQ | Dominica DM | Dominican Republic DO | Mauritius MU
en  Mauritania MR | Georgia GE | The Gambia GM | Samoa WS | American Samoa AS | Hong Kong SAR HK
en  Taiwan TW | Holy See VA | Syrian Arab Republic SY | Grenada GD
es  EE.UU. US | EE. UU. US | EEUU US | Estados Unidos de América US | EUA US | Reino Unido GB | R.U. GB
es  Inglaterra GB | Escocia GB | Holanda NL | Países Bajos NL | Corea del Sur KR | Corea del Norte KP
es  RDC CD | República Democrática del Congo CD | República del Congo CG | Costa de Marfil CI
es  Rep. Dominicana DO | Bolivia (Estado Plurinacional de) BO | Venezuela VE
es  República Bolivariana de Venezuela VE | EAU AE | Arabia Saudita SA | Birmania MM | Suazilandia SZ
es  Turquía TR | Timor Oriental TL | Nueva Zelandia NZ | Kenya KE | Bangladesh BD | Viet Nam VN
es  México MX | Méjico MX | Brasil BR | Níger NE | Dominica DM
fr  Royaume-Uni GB | R.-U. GB | Angleterre GB | États-Unis US | Etats Unis US | Pays-Bas NL
fr  Côte d'Ivoire CI | RDC CD | Rép. dém. du Congo CD | République du Congo CG | Centrafrique CF
fr  RCA CF | EAU AE | Corée du Sud KR | Île Maurice MU | Maurice MU | Mauritanie MR | Birmanie MM
fr  Dominique DM | République dominicaine DO | Tchad TD | Bélarus BY | Kirghizistan KG | Guinée GN
fr  Guinée équatoriale GQ | Guyane GF | Guyana GY
""".strip()

ADJECTIVE_CHECKS = """
en  Italian IT | German DE | American US | Kenyan KE | British GB | English GB | Scottish GB | Welsh GB
en  US US | USA US | U.S. US | Dutch NL | Filipino PH | Filipina PH | Philippine PH | Argentine AR
en  Argentinian AR | Argentinean AR | Spaniard ES | Dane DK | Pole PL | Swede SE | Turk TR | Thai TH
en  Swiss CH | Mauritian MU | Mauritanian MR | Nigerien NE | Nigerian NG | South Korean KR
en  North Korean KP | Congolese (DRC) CD | Congolese (Brazzaville) CG | Equatorial Guinean GQ
en  Bissau-Guinean GW | Papua New Guinean PG | Austrian AT | Australian AU | Slovak SK | Slovene SI
en  Iranian IR | Iraqi IQ | Malian ML | Malawian MW | Malaysian MY | Maldivian MV | Maltese MT
en  Malagasy MG | Mosotho LS | Motswana BW | Burkinabe BF | Zambian ZM | Gambian GM
en  Dominican (Dominica) DM | Dominican (Dominican Republic) DO | Samoan WS | American Samoan AS
en  Sudanese SD | South Sudanese SS | Lebanese LB | Libyan LY | Liberian LR | Latvian LV | Lithuanian LT
en  Indian IN | Irish IE
es  keniana KE | alemán DE | alemana DE | estadounidense US | norteamericano US | suiza CH
es  neerlandesa NL | holandés NL | dominicana DO | dominiqués DM | dominiquesa DM | nigeriano NG
es  nigerina NE | ghanesa GH | surcoreana KR | norcoreano KP | ecuatoguineana GQ | mauriciano MU
es  mauritano MR | marfileña CI | maliense ML | colombiana CO | brasileña BR | costarricense CR
es  salvadoreña SV | puertorriqueño PR | española ES | inglesa GB | austriaca AT | australiana AU
es  estonio EE | etíope ET | pakistaní PK | neozelandesa NZ | sudafricano ZA | surafricana ZA
es  congoleña (RDC) CD | croata HR | letona LV | guyanesa GY | neoguineana PG | turca TR
fr  kényane KE | allemande DE | américaine US | étasunienne US | suisse CH | suissesse CH
fr  néerlandaise NL | dominicaine DO | dominiquaise DM | nigérian NG | nigérien NE | nigérienne NE
fr  mauricienne MU | mauritanienne MR | ivoirienne CI | burkinabè BF | malgache MG | turque TR
fr  grecque GR | ghanéenne GH | libyenne LY | paraguayenne PY | sud-africaine ZA | sud-coréenne KR
fr  nord-coréen KP | équato-guinéen GQ | bissau-guinéenne GW | congolaise de RDC CD
fr  congolais (Brazzaville) CG | guyanien GY | comorienne KM | centrafricain CF | libérienne LR
fr  soudanaise SD | sud-soudanaise SS | monégasque MC | lettonne LV | mexicaine MX | belge BE
""".strip()

HONORIFIC_CHECKS = """
en  Mr = Mr | Mr. = Mr | Ms. = Ms | Dr. = Dr | Prof = Prof. | Professor = Prof. | HE = H.E.
en  Hon. = Hon. | Sir = Sir
es  Sr = Sr. | Señora = Sra. | Srta. = Srta. | Dra = Dra. | Arq = Arq. | Ing. = Ing. | Lic. = Lic.
es  D. = D. | Don = Don
fr  M. = M. | Monsieur = M. | Mme. = Mme | Madame = Mme | Mlle = Mlle | Me = Me | Pr. = Pr
fr  S.E.M. = S.E.M.
""".strip()

ALPHA3 = """
AT=AUT AU=AUS CD=COD CG=COG CH=CHE DE=DEU DM=DMA DO=DOM ES=ESP FR=FRA GB=GBR IE=IRL KE=KEN KP=PRK KR=KOR
ME=MNE MM=MMR MR=MRT MU=MUS NE=NER NG=NGA PS=PSE PT=PRT RO=ROU RS=SRB SI=SVN SK=SVK TL=TLS US=USA UY=URY
YE=YEM ZA=ZAF
"""


def read(name: str) -> list[dict[str, str]]:
    with (TABLES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def split_cells(block: str) -> list[tuple[str, str]]:
    """Language and cell for each cell of the lines `language  cell | cell | …`."""
    lines = [line.split(maxsplit=1) for line in block.splitlines()]
    return [(language, cell) for language, cells in lines for cell in cells.split(" | ")]


def spot_checks(block: str) -> list[tuple[str, str, str]]:
    """Language, form, and the last word of the cell: what the form stands for."""
    checks = [(language, *cell.rsplit(maxsplit=1)) for language, cell in split_cells(block)]
    return [(language, form.removesuffix(" ="), meaning) for language, form, meaning in checks]


COUNTRIES = read("countries.csv")
COUNTRY_NAMES = read("country-names.csv")
NATIONALITIES = read("nationalities.csv")
HONORIFICS = read("honorifics.csv")

# Language, folded form, country.
LABELS = [(lang, match_key(row[f"name_{lang}"]), row["alpha2"]) for row in COUNTRIES for lang in LANGUAGES]
OTHER_NAMES = [(row["language"], match_key(row["name"]), row["alpha2"]) for row in COUNTRY_NAMES]
ADJECTIVES = [(row["language"], match_key(row["form"]), row["alpha2"]) for row in NATIONALITIES]
CODES = {row["alpha2"]: row["alpha3"] for row in COUNTRIES}
MEMBERS = set(UN_MEMBERS.split())


def test_the_249_countries_have_two_codes_and_three_names() -> None:
    assert len(COUNTRIES) == len(CODES) == len(set(CODES.values())) == 249
    assert all(re.fullmatch("[A-Z]{2}", alpha2) for alpha2 in CODES)
    assert all(re.fullmatch("[A-Z]{3}", alpha3) for alpha3 in CODES.values())
    assert all(key for _, key, _ in LABELS)
    assert len(MEMBERS) == 193
    assert set(CODES) > MEMBERS


@pytest.mark.parametrize("pair", ALPHA3.split())
def test_three_letter_codes(pair: str) -> None:
    alpha2, alpha3 = pair.split("=")
    assert CODES[alpha2] == alpha3


@pytest.mark.parametrize("rows", [COUNTRY_NAMES, NATIONALITIES], ids=["names", "nationalities"])
def test_rows_name_a_country_or_none_and_a_known_language_and_source(rows: list[dict[str, str]]) -> None:
    assert {row["alpha2"] for row in rows} <= {"", *CODES}
    assert {row["language"] for row in rows} == set(LANGUAGES)
    assert {row["source"] for row in rows} <= {"cldr", "official", "i18n-nationality", "rule", "project"}


@pytest.mark.parametrize("table", ["countries", "country-names", "nationalities", "honorifics"])
def test_cells_are_trimmed_and_no_row_is_there_twice(table: str) -> None:
    rows = read(f"{table}.csv")
    assert all(value == " ".join(value.split()) for row in rows for value in row.values())
    assert len(rows) == len({tuple(row.values())[:3] for row in rows})


def test_one_form_never_means_two_countries_in_any_language_or_table() -> None:
    meanings: dict[str, set[str]] = defaultdict(set)
    for language, key, alpha2 in LABELS:
        if (language, alpha2) not in OUTRANKED:
            meanings[key].add(alpha2)
    for _, key, alpha2 in OTHER_NAMES + ADJECTIVES:
        meanings[key].add(alpha2)
    assert {key: found for key, found in meanings.items() if len(found) > 1} == {}


def test_no_form_looks_like_the_code_of_another_country() -> None:
    owners = {code.lower(): alpha2 for alpha2, alpha3 in CODES.items() for code in (alpha2, alpha3)}
    claims = [(key, alpha2) for _, key, alpha2 in LABELS + OTHER_NAMES + ADJECTIVES if alpha2]
    assert [claim for claim in claims if owners.get(claim[0], claim[1]) != claim[1]] == []


@pytest.mark.parametrize(
    ("rows", "decided"),
    [(OTHER_NAMES, AMBIGUOUS_NAMES), (ADJECTIVES, AMBIGUOUS_NATIONALITIES)],
    ids=["names", "nationalities"],
)
def test_what_may_not_be_asserted_is_exactly_as_decided(rows: list[Claim], decided: str) -> None:
    assert {(language, key) for language, key, alpha2 in rows if not alpha2} == set(split_cells(decided))


def test_only_four_labels_are_outranked_by_a_row_without_country() -> None:
    forbidden = {key for _, key, alpha2 in OTHER_NAMES + ADJECTIVES if not alpha2}
    assert {(language, alpha2) for language, key, alpha2 in LABELS if key in forbidden} == OUTRANKED


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_un_member_has_a_nationality_for_men_and_for_women(language: str) -> None:
    genders: dict[str, set[str]] = defaultdict(set)
    for row in NATIONALITIES:
        if row["language"] == language:
            genders[row["alpha2"]] |= set(row["gender"])
    assert {alpha2 for alpha2 in MEMBERS if genders[alpha2] != {"m", "f"}} == set()


def test_genders_are_m_f_or_both() -> None:
    assert {row["gender"] for row in NATIONALITIES} == {"m", "f", "mf"}
    assert {row["form"] for row in NATIONALITIES if row["language"] == "en" and row["gender"] != "mf"} == {
        "Filipina",
        "Seychelloise",
    }


def test_a_state_has_one_official_name_in_each_language_or_none() -> None:
    named = [(row["alpha2"], row["language"]) for row in COUNTRY_NAMES if row["source"] == "official"]
    assert len(named) == len(set(named))
    assert {alpha2 for alpha2, _ in named} <= MEMBERS | {"PS", "VA"}
    assert len(named) == 3 * len({alpha2 for alpha2, _ in named})


@pytest.mark.parametrize(("language", "name", "alpha2"), spot_checks(NAME_CHECKS))
def test_country_names(language: str, name: str, alpha2: str) -> None:
    assert (language, match_key(name), alpha2) in LABELS + OTHER_NAMES


@pytest.mark.parametrize(("language", "form", "alpha2"), spot_checks(ADJECTIVE_CHECKS))
def test_nationalities(language: str, form: str, alpha2: str) -> None:
    assert (language, match_key(form), alpha2) in ADJECTIVES


@pytest.mark.parametrize(("language", "form", "canonical"), spot_checks(HONORIFIC_CHECKS))
def test_honorifics(language: str, form: str, canonical: str) -> None:
    assert {"form": form, "language": language, "canonical": canonical} in HONORIFICS


def test_an_honorific_has_one_canonical_form_in_a_language_which_is_a_form_itself() -> None:
    canonical = {(row["language"], row["form"]): row["canonical"] for row in HONORIFICS}
    assert len(canonical) == len(HONORIFICS)
    assert all(canonical[language, form] == form for (language, _), form in canonical.items())


def test_an_initial_or_a_name_is_no_honorific() -> None:
    forms = {row["form"] for row in HONORIFICS}
    assert forms.isdisjoint({"M", "D", "He", "Se", "Lady", "Sor", "Prince", "Sri", "Justice", "Sheikh"})
    single = {(row["language"], row["form"]) for row in HONORIFICS if re.fullmatch(r"\w\.?", row["form"])}
    assert single == {("es", "D."), ("fr", "M.")}


def test_the_readme_tells_the_source_of_every_reference_table() -> None:
    readme = (TABLES.parent / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in TABLES.glob("*.csv") if f"`reference/{path.name}`" not in readme] == []
