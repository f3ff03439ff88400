"""Partnerships in prose: parties, kind and stage, and sentences that only sound like one."""

import csv
from pathlib import Path

import pytest

from wufgraph.extraction.evidence import Evidences
from wufgraph.extraction.partnerships.reading import FoundPartnership, find_partnerships
from wufgraph.extraction.prose.reading import read_partnerships
from wufgraph.extraction.statements.reading import ReadStatement
from wufgraph.extraction.values.gazetteer import report_gazetteer
from wufgraph.model import Language, Organizer, PartnershipStage, Span, Statement, StatementKind

EN, ES, FR = Language.EN, Language.ES, Language.FR
NAMES = report_gazetteer(
    [
        Organizer(name="Lakeside University", acronym="LSU"),
        Organizer(name="Coastal Planning Fund", acronym="CPF"),
        Organizer(name="Harbour Observatory", acronym="HOB"),
        Organizer(name="Fundación Barrio Claro", acronym="FBC"),
        Organizer(name="Universidad del Lago", acronym="ULA"),
        Organizer(name="Réseau des Ports", acronym="RDP"),
        Organizer(name="Institut des Rives", acronym="IDR"),
    ],
    [],
    "",
)
LSU, CPF, HOB = "Lakeside University", "Coastal Planning Fund", "Harbour Observatory"
FBC, ULA, RDP, IDR = "Fundación Barrio Claro", "Universidad del Lago", "Réseau des Ports", "Institut des Rives"

TOLD = [
    (EN, "LSU and CPF signed a Memorandum of Understanding on 8 April 2014.", [LSU, CPF], "mou signed"),
    (EN, "An MoU between LSU, CPF and UN-Habitat was signed during the forum.", [LSU, CPF, "UN-Habitat"], "mou signed"),
    (EN, "A cooperation agreement was signed by LSU and the Harbour Observatory.", [LSU, HOB], "agreement signed"),
    (EN, "LSU will sign a framework agreement with CPF by June 2015.", [LSU, CPF], "agreement declared June 2015"),
    (EN, "LSU and CPF hope to sign an agreement next year.", [LSU, CPF], "agreement mentioned"),
    (
        EN,
        "LSU and CPF committed to train planners together by March 2015.",
        [LSU, CPF],
        "joint-work committed March 2015",
    ),
    (EN, "LSU agreed with CPF to publish a joint atlas.", [LSU, CPF], "joint-work committed"),
    (EN, "CPF pledged US$ 2.5 million to Lakeside University.", [CPF, LSU], "pledge committed 2500000 USD"),
    (
        EN,
        "CPF will contribute EUR 40,000 to the work of LSU by the end of 2015.",
        [CPF, LSU],
        "pledge declared 40000 EUR end of 2015",
    ),
    (
        EN,
        "LSU joins the Global Land Tool Network as a research member.",
        [LSU, "Global Land Tool Network"],
        "network-membership declared",
    ),
    (
        EN,
        "The Harbour Observatory became a member of UCLG.",
        [HOB, "UCLG"],
        "network-membership declared",
    ),
    (
        EN,
        "The Harbour Observatory signed its accession to UCLG.",
        [HOB, "UCLG"],
        "network-membership signed",
    ),
    (EN, "LSU and HOB signed a licence to share the flood model.", [LSU, HOB], "tool-sharing signed"),
    (EN, "CPF signed a pledge of 50,000 dollars for LSU.", [CPF, LSU], "pledge signed 50000 USD"),
    (ES, "LSU y HOB firmaron la cesión del modelo de inundaciones.", [LSU, HOB], "tool-sharing signed"),
    (FR, "CPF a signé une promesse de 50 000 euros à LSU.", [CPF, LSU], "pledge signed 50000 EUR"),
    (EN, "HOB signed an agreement on the licence of the model with LSU.", [HOB, LSU], "agreement signed"),
    (
        EN,
        "LSU and CPF are building a library that costs 300,000 dollars.",
        [LSU, CPF],
        "joint-work declared 300000 USD",
    ),
    (FR, "LSU et CPF construisent une école qui coûte 300 000 euros.", [LSU, CPF], "joint-work declared 300000 EUR"),
    (EN, "HOB will share its flood model with LSU.", [HOB, LSU], "tool-sharing declared"),
    (
        EN,
        "The Harbour Observatory offered its mapping software to CPF at no cost.",
        [HOB, CPF],
        "tool-sharing declared",
    ),
    (
        EN,
        "The collaboration between LSU, CPF and the World Bank will evolve over the next year.",
        [LSU, CPF, "World Bank"],
        "joint-work declared",
    ),
    (EN, "LSU and CPF launched a joint programme on drainage.", [LSU, CPF], "joint-work declared"),
    (EN, "LSU will work with HOB on coastal data.", [LSU, HOB], "joint-work declared"),
    (
        EN,
        "Discussions are under way between LSU and UN-Habitat on a summer school.",
        [LSU, "UN-Habitat"],
        "joint-work mentioned",
    ),
    (EN, "LSU and CPF are exploring a partnership.", [LSU, CPF], "joint-work mentioned"),
    (EN, "If funding is found, LSU and CPF would create a joint laboratory.", [LSU, CPF], "joint-work mentioned"),
    (
        EN,
        "LSU and the Ministry of Housing of Tarland agreed to run ten labs.",
        [LSU, "Ministry of Housing of Tarland"],
        "joint-work committed",
    ),
    (
        EN,
        "HOB and the Kera Port Authority set up a working group.",
        [HOB, "Kera Port Authority"],
        "joint-work declared",
    ),
    (EN, "LSU and CPF have not signed any agreement yet.", [], ""),
    (EN, "No agreement between LSU and CPF was reached.", [], ""),
    (EN, "The agreement between LSU and CPF expired in 2012.", [], ""),
    (EN, "LSU and CPF organized this session together.", [], ""),
    (EN, "LSU and CPF presented their findings.", [], ""),
    (EN, "LSU thanked UN-Habitat for its collaboration.", [], ""),
    (EN, "The World Bank has launched a forum on local issues.", [], ""),
    (EN, "LSU will publish its handbook in Arabic.", [], ""),
    (EN, "UN-Habitat invited LSU to apply to its fund; no amount has been agreed.", [], ""),
    (EN, "Partnerships between universities and cities should be strengthened.", [], ""),
    (EN, "The draft will be sent to UN-Habitat for comment.", [], ""),
    (EN, "LSU declined an offer of CPF to share its data.", [], ""),
    (EN, "Cities need agreements with universities.", [], ""),
    (ES, "La ULA y la FBC firmaron un memorando de entendimiento.", [ULA, FBC], "mou signed"),
    (ES, "Se firmó un convenio entre la FBC y ONU-Hábitat.", [FBC, "ONU-Hábitat"], "agreement signed"),
    (
        ES,
        "La ULA y la FBC firmarán un convenio marco a más tardar en agosto de 2014.",
        [ULA, FBC],
        "agreement declared agosto de 2014",
    ),
    (
        ES,
        "La ULA y la FBC acordaron elaborar juntas una guía antes de junio de 2015.",
        [ULA, FBC],
        "joint-work committed junio de 2015",
    ),
    (ES, "La FBC se comprometió a aportar 40.000 euros a la ULA.", [FBC, ULA], "pledge committed 40000 EUR"),
    (
        ES,
        "La FBC se incorporó a la red de observatorios que coordina la ULA.",
        [FBC, ULA],
        "network-membership declared",
    ),
    (
        ES,
        "La ULA se adhirió a la Red de Ciudades Fluviales.",
        [ULA, "Red de Ciudades Fluviales"],
        "network-membership declared",
    ),
    (
        ES,
        "La FBC entregó a la Alcaldía de Puerto Sereno su manual de talleres.",
        [FBC, "Alcaldía de Puerto Sereno"],
        "tool-sharing declared",
    ),
    (ES, "La ULA compartirá su base de datos con la FBC.", [ULA, FBC], "tool-sharing declared"),
    (
        ES,
        "La ULA, la FBC y el Banco Mundial crean un grupo de trabajo.",
        [ULA, FBC, "Banco Mundial"],
        "joint-work declared",
    ),
    (ES, "La alianza entre la ULA y la FBC continuará el próximo año.", [ULA, FBC], "joint-work declared"),
    (ES, "Hay conversaciones entre la ULA y ONU-Hábitat para un curso.", [ULA, "ONU-Hábitat"], "joint-work mentioned"),
    (ES, "La ULA y la FBC esperan firmar un convenio.", [ULA, FBC], "agreement mentioned"),
    (ES, "La ULA y la FBC podrían crear un laboratorio conjunto.", [ULA, FBC], "joint-work mentioned"),
    (
        ES,
        "La FBC trabajará con el Ministerio de Vivienda en un piloto conjunto.",
        [FBC, "Ministerio de Vivienda"],
        "joint-work declared",
    ),
    (ES, "La ULA y la FBC no han firmado ningún convenio.", [], ""),
    (ES, "El convenio entre la ULA y la FBC venció en 2012.", [], ""),
    (ES, "La ULA y la FBC organizaron este evento.", [], ""),
    (ES, "La ULA agradeció a ONU-Hábitat su colaboración.", [], ""),
    (ES, "La FBC publicará su manual con licencia libre.", [], ""),
    (ES, "Se buscará el apoyo de ONU-Hábitat.", [], ""),
    (ES, "Se recomienda fortalecer las alianzas entre universidades.", [], ""),
    (ES, "ONU-Hábitat manifestó su interés en la encuesta; no hay compromiso todavía.", [], ""),
    (FR, "Le RDP et l'IDR ont signé un protocole d'accord.", [RDP, IDR], "mou signed"),
    (FR, "Une convention a été signée entre l’IDR et ONU-Habitat.", [IDR, "ONU-Habitat"], "agreement signed"),
    (FR, "Le RDP et l’IDR signeront un accord-cadre avant juin 2015.", [RDP, IDR], "agreement declared juin 2015"),
    (
        FR,
        "Le RDP et l'IDR se sont engagés à former ensemble 60 agents d’ici à décembre 2015.",
        [RDP, IDR],
        "joint-work committed décembre 2015",
    ),
    (FR, "L'IDR et le RDP ont convenu de publier un atlas.", [IDR, RDP], "joint-work committed"),
    (FR, "L'IDR s'est engagé à verser 40 000 euros au RDP.", [IDR, RDP], "pledge committed 40000 EUR"),
    (FR, "L'IDR adhère désormais au RDP.", [IDR, RDP], "network-membership declared"),
    (
        FR,
        "L’Agence d’urbanisme du Delta rejoint le Réseau des Ports.",
        ["Agence d’urbanisme du Delta", RDP],
        "network-membership declared",
    ),
    (FR, "L'IDR met à la disposition du RDP son comparateur de lois.", [IDR, RDP], "tool-sharing declared"),
    (FR, "Le RDP partagera sa base de données avec l'IDR.", [RDP, IDR], "tool-sharing declared"),
    (FR, "Le RDP et l'IDR préparent ensemble un guide.", [RDP, IDR], "joint-work declared"),
    (
        FR,
        "Le partenariat entre le RDP, l'IDR et la Banque mondiale se poursuivra.",
        [RDP, IDR, "Banque mondiale"],
        "joint-work declared",
    ),
    (
        FR,
        "Des discussions sont en cours entre le RDP et ONU-Habitat au sujet d'un atelier.",
        [RDP, "ONU-Habitat"],
        "joint-work mentioned",
    ),
    (FR, "Le RDP et l'IDR souhaitent signer une convention.", [RDP, IDR], "agreement mentioned"),
    (FR, "Le RDP et l'IDR pourraient créer un laboratoire conjoint.", [RDP, IDR], "joint-work mentioned"),
    (FR, "Le RDP et l'IDR n'ont signé aucune convention.", [], ""),
    (FR, "La convention entre le RDP et l'IDR a pris fin en 2012.", [], ""),
    (FR, "Le RDP et l'IDR ont organisé cet événement.", [], ""),
    (FR, "Le RDP a remercié ONU-Habitat pour son partenariat.", [], ""),
    (FR, "ONU-Habitat sera invitée à relire le plan.", [], ""),
    (FR, "Quatre villes ont demandé à signer la charte.", [], ""),
    (FR, "L'IDR publiera son guide en arabe.", [], ""),
    (EN, "The Tidewater Bureau will conclude an agreement with LSU.", ["Tidewater Bureau", LSU], "agreement declared"),
    (EN, "LSU and CPF signed an MoU that runs until May 2016.", [LSU, CPF], "mou signed May 2016"),
    (EN, "CPF can use the flood atlas of LSU at no cost.", [CPF, LSU], "tool-sharing declared"),
    (ES, "La FBC comprometió 12.000 euros para la ULA.", [FBC, ULA], "pledge committed 12000 EUR"),
    (ES, "La FBC podrá utilizar sin coste el visor de la ULA.", [FBC, ULA], "tool-sharing declared"),
    (FR, "Le RDP s'est engagé à transmettre à l'IDR ses données.", [RDP, IDR], "tool-sharing committed"),
    (FR, "L'IDR pourra utiliser sans frais le simulateur du RDP.", [IDR, RDP], "tool-sharing declared"),
    (
        FR,
        "Le Ministère de l'Air, des Eaux et du Sol de Lorne signera une convention avec le RDP.",
        ["Ministère de l'Air, des Eaux et du Sol de Lorne", RDP],
        "agreement declared",
    ),
    (
        FR,
        "L'Office maritime de Lorne a signé un accord avec l'Institut Vauquois pour la mer et les ports.",
        ["Office maritime de Lorne", "Institut Vauquois pour la mer et les ports"],
        "agreement signed",
    ),
    (
        FR,
        "Le RDP a annoncé un don de 9 000 USD au profit de la Fondation littorale Vauquois.",
        [RDP, "Fondation littorale Vauquois"],
        "pledge declared 9000 USD",
    ),
    (
        FR,
        "L'Alliance des villes des Trois Vallées et l'IDR ont signé une convention.",
        ["Alliance des villes des Trois Vallées", IDR],
        "agreement signed",
    ),
    (FR, "Il faut renforcer les partenariats entre villes et universités.", [], ""),
]


SHORT = {"LSU": LSU, "CPF": CPF, "HOB": HOB, "FBC": FBC, "ULA": ULA, "RDP": RDP, "IDR": IDR}
with Path(__file__).with_name("partnership_sentences.csv").open(encoding="utf-8") as table:
    WAYS = list(csv.DictReader(table))


def in_short(found: FoundPartnership) -> tuple[list[str], str]:
    one = found.partnership
    told = [one.kind, one.stage.value, one.amount and f"{one.amount:.12g}", one.currency, one.due]
    return list(one.parties), " ".join(str(part) for part in told if part)


@pytest.mark.parametrize(("language", "text", "parties", "rest"), TOLD, ids=[f"{row[0]} {row[1]}" for row in TOLD])
def test_a_partnership_is_what_the_words_say_and_no_more(
    language: Language, text: str, parties: list[str], rest: str
) -> None:
    assert [in_short(one) for one in find_partnerships(text, language, NAMES)] == ([(parties, rest)] if parties else [])


@pytest.mark.parametrize("way", WAYS, ids=[f"{way['language']} {way['text']}" for way in WAYS])
def test_a_partnership_is_read_in_the_ways_that_people_write_of_it(way: dict[str, str]) -> None:
    parties = [SHORT.get(party, party) for party in filter(None, way["parties"].split("|"))]
    found = [in_short(one) for one in find_partnerships(way["text"], Language(way["language"]), NAMES)]
    assert found == ([(parties, way["rest"])] if parties else [])


def test_each_sentence_has_its_own_partnership_and_place() -> None:
    text = "LSU and CPF signed an agreement. HOB will share its data with LSU."
    found = find_partnerships(text, EN, NAMES)
    assert [one.span.of(text) for one in found] == [one.partnership.text for one in found]
    assert [one.partnership.stage for one in found] == ["signed", "declared"]


def test_in_other_prose_only_what_is_firm_counts() -> None:
    text = "LSU and CPF signed an agreement. HOB will share its data with LSU."
    assert len(find_partnerships(text, EN, NAMES, least=PartnershipStage.COMMITTED)) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (EN, "The cooperation between LSU and CPF will go on until 2016."),
        (ES, "La colaboración entre la FBC y la ULA proseguirá."),
        (FR, "La coopération entre le RDP et l'IDR se poursuivra."),
    ],
)
def test_in_other_prose_a_partnership_that_goes_on_counts(language: Language, text: str) -> None:
    (found,) = find_partnerships(text, language, NAMES, least=PartnershipStage.COMMITTED)
    assert found.partnership.stage == "declared"


HOSTS = {
    "one": report_gazetteer([Organizer(name="Ministry of Works of Tarland")], [], ""),
    "two": report_gazetteer([Organizer(name="Ministry of Works of Tarland"), Organizer(name=LSU)], [], ""),
    "es": report_gazetteer([Organizer(name="Ayuntamiento de Puerto Claro")], [], ""),
    "fr": report_gazetteer([Organizer(name="Université de Lorne")], [], ""),
}
CALLED = [
    ("one", EN, "We signed an MoU with UN-Habitat.", ["Ministry of Works of Tarland", "UN-Habitat"], "mou signed"),
    ("two", EN, "We signed an MoU with UN-Habitat.", [], ""),
    (
        "two",
        EN,
        "The Ministry and the World Bank agreed to prepare a joint guide.",
        ["Ministry of Works of Tarland", "World Bank"],
        "joint-work committed",
    ),
    ("two", EN, "UN-Habitat will support the university in its survey.", ["UN-Habitat", LSU], "joint-work declared"),
    (
        "two",
        EN,
        "UN-Habitat will support the University of Kera in its survey.",
        ["UN-Habitat", "University of Kera"],
        "joint-work declared",
    ),
    ("two", EN, "UN-Habitat will support the university network.", [], ""),
    (
        "es",
        ES,
        "El Ayuntamiento y ONU-Hábitat firmaron un convenio.",
        ["Ayuntamiento de Puerto Claro", "ONU-Hábitat"],
        "agreement signed",
    ),
    (
        "es",
        ES,
        "Firmamos un convenio con ONU-Hábitat.",
        ["Ayuntamiento de Puerto Claro", "ONU-Hábitat"],
        "agreement signed",
    ),
    (
        "fr",
        FR,
        "L'université signera une convention avec ONU-Habitat.",
        ["Université de Lorne", "ONU-Habitat"],
        "agreement declared",
    ),
    (
        "fr",
        FR,
        "Nous espérons signer une convention avec ONU-Habitat.",
        ["Université de Lorne", "ONU-Habitat"],
        "agreement mentioned",
    ),
]


@pytest.mark.parametrize(
    ("hosts", "language", "text", "parties", "rest"), CALLED, ids=[f"{row[0]} {row[2]}" for row in CALLED]
)
def test_an_organizer_is_a_party_by_another_word_where_only_one_can_be_meant(
    hosts: str, language: Language, text: str, parties: list[str], rest: str
) -> None:
    found = [in_short(one) for one in find_partnerships(text, language, HOSTS[hosts])]
    assert found == ([(parties, rest)] if parties else [])


SEVERAL = [
    (EN, "LSU signed an MoU with CPF, while HOB pledged USD 5,000 to UN-Habitat.", "mou signed, pledge committed"),
    (EN, "LSU and CPF signed a contract; HOB will share its data with LSU.", "agreement signed, tool-sharing declared"),
    (EN, "LSU, CPF, and HOB signed an agreement.", "agreement signed"),
    (EN, "LSU and CPF signed an MoU, and will prepare a joint guide.", "mou signed"),
    (
        ES,
        "La ULA firmó un convenio con la FBC, y ONU-Hábitat aportará 9 euros a la ULA.",
        "agreement signed, pledge declared",
    ),
    (
        FR,
        "Le RDP et l'IDR ont signé une convention, tandis que l'IDR rejoint le RDP.",
        "agreement signed, network-membership declared",
    ),
]


@pytest.mark.parametrize(("language", "text", "told"), SEVERAL, ids=[row[1] for row in SEVERAL])
def test_a_sentence_whose_parts_are_whole_tells_of_several(language: Language, text: str, told: str) -> None:
    found = [one.partnership for one in find_partnerships(text, language, NAMES)]
    assert ", ".join(f"{one.kind} {one.stage}" for one in found) == told


def test_what_goes_on_without_a_full_stop_is_no_sentence() -> None:
    assert find_partnerships("LSU signed an MoU with CPF, " * 60, EN, NAMES) == []


def test_the_words_of_a_sentence_tell_apart_organizers_whose_names_ran_together() -> None:
    names = report_gazetteer([Organizer(name="Fund for Deltas and Rivers City of Kera"), Organizer(name=LSU)], [], "")
    (found,) = find_partnerships("Lakeside University and the Fund for Deltas and Rivers signed an MoU.", EN, names)
    assert found.partnership.parties == (LSU, "Fund for Deltas and Rivers")


@pytest.mark.parametrize(
    ("summary", "number"),
    [
        ("The cooperation between LSU and CPF will go on until 2016.", 2),
        ("LSU and CPF signed the framework agreement at the forum.", 2),
        ("The collaboration between LSU and CPF on a joint drainage handbook will continue.", 1),
    ],
    ids=["another thing to do", "further on", "the same handbook"],
)
def test_what_the_summary_tells_again_is_one_partnership(summary: str, number: int) -> None:
    section = "LSU and CPF will prepare a joint handbook on drainage."
    text = f"{summary}\n{section}"
    place = Span(len(summary) + 1, len(text))
    statement = Statement(kind=StatementKind.PARTNERSHIP, text=section)
    read = ReadStatement(statement=statement, span=place, section="partnerships")
    found = read_partnerships([read], Span(0, len(summary)), EN, NAMES, Evidences(text))
    assert len(found) == number


@pytest.mark.parametrize(("pledged", "number"), [("EUR 5,000", 1), ("EUR 7,000", 2)], ids=["same sum", "another"])
def test_another_sum_is_another_pledge(pledged: str, number: int) -> None:
    summary, section = "CPF pledged EUR 5,000 to LSU for its wells.", f"CPF pledged {pledged} to LSU for its wells."
    text = f"{summary}\n{section}"
    statement = Statement(kind=StatementKind.PARTNERSHIP, text=section)
    read = ReadStatement(statement=statement, span=Span(len(summary) + 1, len(text)), section="partnerships")
    assert len(read_partnerships([read], Span(0, len(summary)), EN, NAMES, Evidences(text))) == number


def test_an_acronym_that_only_one_institution_of_the_report_spells_is_its() -> None:
    hosts = [Organizer(name="Kera Planning Office", acronym=None), Organizer(name="Lorne Water Fund", acronym=None)]
    gazetteer = report_gazetteer(hosts, [], "")
    (one,) = find_partnerships("The Lorne Water Fund and the KPO signed an MoU.", EN, gazetteer)
    assert set(one.partnership.parties) == {"Lorne Water Fund", "Kera Planning Office"}
    two = report_gazetteer([*hosts, Organizer(name="Karwan Ports Office", acronym=None)], [], "")
    (one,) = find_partnerships("The Lorne Water Fund and the KPO signed an MoU.", EN, two)
    assert set(one.partnership.parties) == {"Lorne Water Fund", "KPO"}
