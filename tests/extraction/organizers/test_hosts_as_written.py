"""Organizers and their bases as hurried people write them: each way with what it says."""

import pytest

from wufgraph.extraction.evidence import Answer, Evidences
from wufgraph.extraction.organizers.hosts import read_hosts
from wufgraph.model import Note, Organizer, Span

ALDA, FORO, UFL = "Alda Institute", "Foro Sur", "Urban Futures Lab"


def org(name: str, country: str | None = None, city: str | None = None, acronym: str | None = None) -> Organizer:
    return Organizer(name=name, acronym=acronym, country=country, city=city)


PE, KE = org(ALDA, "PE"), org(FORO, "KE")
LIMA, NAIROBI = org(ALDA, "PE", "Lima"), org(FORO, "KE", "Nairobi")
TWO = "Alda Institute; Foro Sur"
# What is answered on organizers and on their bases, and what that says.
WRITTEN: dict[tuple[str, str], list[Organizer]] = {
    # -- signs between names
    ("Alda Institute // Foro Sur", "Peru // Kenya"): [PE, KE],
    ("Alda Institute //Foro Sur", "PE / KE"): [PE, KE],
    ("Alda Institute || Foro Sur", "Peru || Kenya"): [PE, KE],
    ("Alda Institute|Foro Sur", "Peru|Kenya"): [PE, KE],
    ("Alda Institute ++ Foro Sur", "Peru + Kenya"): [PE, KE],
    ("Alda Institute ~ Foro Sur", "Peru ~ Kenya"): [PE, KE],
    ("Alda Institute * Foro Sur", "Peru * Kenya"): [PE, KE],
    ("- Alda Institute\n- Foro Sur", "- Peru\n- Kenya"): [PE, KE],
    # -- numbers
    ("1- Alda Institute\n2- Foro Sur", "1- Peru\n2- Kenya"): [PE, KE],
    ("1/ Alda Institute\n2/ Foro Sur", "1/ Peru\n2/ Kenya"): [PE, KE],
    ("1º Alda Institute 2º Foro Sur", "1º Peru 2º Kenya"): [PE, KE],
    ("N° 1 : Alda Institute\nN° 2 : Foro Sur", "Peru, Kenya"): [PE, KE],
    ("#1 Alda Institute #2 Foro Sur", "#1 Peru #2 Kenya"): [PE, KE],
    ("[1] Alda Institute [2] Foro Sur", "[1] Peru [2] Kenya"): [PE, KE],
    ("1) Alda Institute 2) Foro Sur", "1) Lima, Peru 2) Nairobi, Kenya"): [LIMA, NAIROBI],
    # -- the place beside the name
    ("Alda Institute – Peru (Lima), Foro Sur – Kenya (Nairobi)", ""): [LIMA, NAIROBI],
    ("Alda Institute – Lima (Peru) and Foro Sur – Nairobi (Kenya)", ""): [LIMA, NAIROBI],
    ("Alda Institute, Lima (Peru); Foro Sur, Nairobi (Kenya)", ""): [LIMA, NAIROBI],
    ("Alda Institute, Oruro (Bolivia)", ""): [org(ALDA, "BO", "Oruro")],
    ("Alda Institute / Peru, Foro Sur / Kenya", ""): [PE, KE],
    ("Alda Institute / Peru // Foro Sur / Kenya", ""): [PE, KE],
    ("Alda Institute (PE), Foro Sur (KE)", ""): [PE, KE],
    ("Alda Institute [Peru]; Foro Sur [Kenya]", ""): [PE, KE],
    ("Alda Institute > Peru\nForo Sur > Kenya", ""): [PE, KE],
    ("Alda Institute: Lima, Peru\nForo Sur: Nairobi, Kenya", ""): [LIMA, NAIROBI],
    ("Alda Institute | Lima | Peru\nForo Sur | Nairobi | Kenya", ""): [LIMA, NAIROBI],
    ("Alda Institute\tLima\tPeru\nForo Sur\tNairobi\tKenya", ""): [LIMA, NAIROBI],
    ("Peru – Alda Institute; Kenya – Foro Sur", ""): [PE, KE],
    ("Urban Futures Lab (UFL) – Peru (Lima)", ""): [org(UFL, "PE", "Lima", "UFL")],
    ("Urban Futures Lab – Peru (UFL)", ""): [org(UFL, "PE", None, "UFL")],
    ("Alda Institute (Lima), Foro Sur (Nairobi)", ""): [org(ALDA, None, "Lima"), org(FORO, None, "Nairobi")],
    ("Alda Institute (Lima); Foro Sur (Kenya)", ""): [org(ALDA, None, "Lima"), KE],
    ("Alda Institute\nCity of Toronto, Tower Renewal Office", ""): [
        org(ALDA),
        org("City of Toronto, Tower Renewal Office"),
    ],
    ("Pan-American Cities & Health Forum (PACHF)\nAlda Institute", ""): [
        org("Pan-American Cities & Health Forum", None, None, "PACHF"),
        org(ALDA),
    ],
    ("Alda Institute; City of Amman – Child Council", ""): [org(ALDA), org("City of Amman – Child Council")],
    ("Indian Institute of Heat and Health, Lima, India", ""): [
        org("Indian Institute of Heat and Health", "IN", "Lima"),
    ],
    # -- lists of bases
    (TWO, "Peru, Kenya\nLima, Nairobi"): [LIMA, NAIROBI],
    (TWO, "Lima, Nairobi\nPeru, Kenya"): [LIMA, NAIROBI],
    (TWO, "Countries: Peru, Kenya. Cities: Lima, Nairobi."): [LIMA, NAIROBI],
    (TWO, "Pays : Pérou, Kenya / Villes : Lima, Nairobi"): [LIMA, NAIROBI],
    (ALDA, "Peru\nLima"): [LIMA],
    (ALDA, "Lima\nPeru"): [LIMA],
    (TWO, "Peru and Kenya respectively"): [PE, KE],
    (TWO, "Peruvian and Kenyan"): [PE, KE],
    (TWO, "Lima (PE) & Nairobi (KE)"): [LIMA, NAIROBI],
    (TWO, "Alda Institute = Peru; Foro Sur = Kenya"): [PE, KE],
    (TWO, "Alda Institute » Lima, Peru\nForo Sur » Nairobi, Kenya"): [LIMA, NAIROBI],
    (TWO, "Kenya (Foro Sur), Peru (Alda Institute)"): [PE, KE],
    (TWO, "Kenya"): [org(ALDA), org(FORO)],
    (TWO, "Kenya (both)"): [org(ALDA, "KE"), KE],
    (TWO, "Kenya - all two; the Institute also in Cambridge, MA"): [org(ALDA, "KE"), KE],
    (TWO, "Kenya (both), the Institute also in Lorne"): [org(ALDA, "KE"), KE],
    (TWO, "Boston, MA, Nairobi, Kenya"): [org(ALDA, None, "Boston"), NAIROBI],
    (ALDA, "USA (MA)"): [org(ALDA, "US")],
    (ALDA, "Lima, Peru\nHow many attended?\n59"): [LIMA],
    (TWO, "Peru, Kenya\n\nNo. attending:\n\nnot known"): [PE, KE],
    (TWO, "Kenya (Foro Sur); Peru (the others)"): [PE, KE],
    (TWO, "Foro Sur is in Kenya, the other one in Lima, Peru"): [LIMA, KE],
    (TWO, "Kenia para Foro Sur, Perú para las demás"): [PE, KE],
    (TWO, "Foro Sur est au Kenya, les autres au Pérou"): [PE, KE],
    (TWO, "The Institute is in Peru and the Foro in Kenya"): [PE, KE],
    (TWO, "L'Institute est basé à Lima, Pérou ; le Foro à Nairobi, Kenya"): [LIMA, NAIROBI],
    # -- what each of them did
    ("Alda Institute (with Foro Sur)", "Peru; Kenya"): [PE, KE],
    ("The Alda Institute and the Foro Sur", "Peru; Kenya"): [PE, KE],
    ("Alda Institute (alone)", "Peru"): [org(ALDA, "PE")],
    ("Alda Institute only", "Peru"): [org(ALDA, "PE")],
    ("Alda Institute :: Foro Sur", "Peru _ Kenya"): [PE, KE],
    ("Pilote : Alda Institute / Partenaires : Foro Sur", ""): [org(ALDA), org(FORO)],
    ("Alda Institute como convocante; Foro Sur", "Perú, Kenia"): [PE, KE],
    ("Alda Institute – lead; Foro Sur – partner", ""): [org(ALDA), org(FORO)],
    ("Alda Institute (convenor), Foro Sur (co-organiser)", "Peru, Kenya"): [PE, KE],
    ("Alda Institute jointly with Foro Sur", ""): [org(ALDA), org(FORO)],
    ("Alda Institute en partenariat avec Foro Sur", ""): [org(ALDA), org(FORO)],
    # -- acronyms
    ("Ciudades Unidas de África (CU África); Foro Sur", ""): [
        org("Ciudades Unidas de África", acronym="CU África"),
        org(FORO),
    ],
    ("Urban Futures Lab(UFL)", ""): [org(UFL, acronym="UFL")],
    ("Urban Futures Lab – UFL", ""): [org(UFL, acronym="UFL")],
    ("Urban Futures Lab [UFL]", ""): [org(UFL, acronym="UFL")],
    ("Urban Futures Lab “UFL”", ""): [org(UFL, acronym="UFL")],
    ("Urban Futures Lab / UFL", ""): [org(UFL, acronym="UFL")],
    ("Urban Futures Lab = UFL", ""): [org(UFL, acronym="UFL")],
    ("Urban Futures Lab (hereafter UFL)", ""): [org(UFL, acronym="UFL")],
    ("Urban Futures Lab (acronym: UFL)", ""): [org(UFL, acronym="UFL")],
    ("UFL: Urban Futures Lab; Foro Sur", ""): [org(UFL, acronym="UFL"), org(FORO)],
    ("Urban Futures Lab [UFL] & Youth for Public Space", "Peru; Kenya"): [
        org(UFL, "PE", None, "UFL"),
        org("Youth for Public Space", "KE"),
    ],
    # -- parts and wholes
    ("Institute for Water, University of Lorne; Foro Sur", ""): [
        org("Institute for Water, University of Lorne"),
        org(FORO),
    ],
    ("Women Organizing: Globally and Locally – Peru", ""): [org("Women Organizing: Globally and Locally", "PE")],
    ("Instituto Cidade Aberta (ICA), Portugal", ""): [org("Instituto Cidade Aberta", "PT", None, "ICA")],
    # -- captions within
    ("Alda Institute\nForo Sur\nPlace of registration: Peru, Kenya", ""): [PE, KE],
    ("Alda Institute, Foro Sur\nDe dónde vienen\tPerú, Kenia", ""): [PE, KE],
    ("Alda Institute, Foro Sur\nPaís donde se ubican los organizadores\n• Perú\n• Kenia", ""): [PE, KE],
    ("Alda Institute, Foro Sur\nLugar de registro →", ""): [org(ALDA), org(FORO)],
}


@pytest.mark.parametrize(("answers", "organizers"), WRITTEN.items(), ids=[" ¦ ".join(one) for one in WRITTEN])
def test_organizers_are_read_as_people_write_them(answers: tuple[str, str], organizers: list[Organizer]) -> None:
    named, bases = answers
    text = f"{named}|{bases}"
    places = {"organizers": Span(0, len(named)), "bases": Span(len(named) + 1, len(text))}
    given = {field: Answer(field, span, text) for field, span in places.items() if len(span)}
    assert list(read_hosts(given, Evidences(text), list[Note]()).organizers) == organizers
