"""Who spoke, named in a sentence, below the caption of the speakers or in a paragraph of its own."""

import pytest

from tests.corpus.printed import PrintedForm
from tests.extraction.typed_forms import fill, report_in
from wufgraph.model import Language, Report

ANA, BO, LI = ("Ana Field", "Second Forum", None), ("Bo Hill", None, "mayor of Kera"), ("Li Wei", "UCL", None)


def read(sentence: str, language: Language = Language.EN, *, with_caption: bool = True) -> Report:
    """The report of a form whose speakers are told by a sentence."""
    printed = PrintedForm(language)
    guidance, caption = printed.guidance("speakers"), printed.caption("speakers")
    form = fill(speakers=(), language=language).replace(guidance, sentence)
    return report_in(form if with_caption else form.replace(caption, ""))


def told(report: Report) -> list[tuple[str | None, str | None, str | None]]:
    """Name, organization and position of each speaker."""
    return [(one.name, one.organization, one.position) for one in report.speakers]


@pytest.mark.parametrize("with_caption", [True, False], ids=["captioned", "alone"])
@pytest.mark.parametrize(
    ("sentence", "language", "speakers"),
    [
        pytest.param(
            "The panel was made up of Ana Field (Second Forum), Bo Hill (mayor of Kera) and Li Wei (UCL).",
            Language.EN,
            [ANA, BO, LI],
            id="brackets",
        ),
        pytest.param(
            "The speakers were Ana Field, director, Second Forum; Bo Hill, mayor of Kera; and Li Wei, UCL.",
            Language.EN,
            [("Ana Field", "Second Forum", "director"), BO, LI],
            id="semicolons",
        ),
        pytest.param(
            "We heard from Ana Field of Second Forum, Bo Hill, mayor of Kera, and Li Wei from UCL.",
            Language.EN,
            [ANA, BO, LI],
            id="of",
        ),
        pytest.param(
            "Moderated by Li Wei (UCL). On the panel were Ana Field (Second Forum) and Bo Hill (mayor of Kera).",
            Language.EN,
            [LI, ANA, BO],
            id="two-sentences",
        ),
        pytest.param(
            "The panel consisted of Ana Field - Second Forum - and Li Wei, who works in Kera.",
            Language.EN,
            [ANA, ("Li Wei", None, None)],
            id="clause",
        ),
        pytest.param(
            "The panel was made up of Ana Field of Second Forum, and two students, Bo and Li.",
            Language.EN,
            [ANA],
            id="others",
        ),
        pytest.param(
            "We heard from Li Wei (UCL), Ana Field (Second Forum) and the mayor of Kera.",
            Language.EN,
            [LI, ANA],
            id="somebody-without-name",
        ),
        pytest.param(
            "Hablaron Ana Campo (Red Sur), Bo Cerro (Taller del Pozo) y la Ing. Rosa Paz, jefa.",
            Language.ES,
            [
                ("Ana Campo", "Red Sur", None),
                ("Bo Cerro", "Taller del Pozo", None),
                ("Rosa Paz", None, "jefa"),
            ],
            id="es-article",
        ),
        pytest.param(
            "Sont intervenus Mme Ana Champ du Réseau Sud, Mme Bo Mont de l'Atelier Est et le Dr Li Wei (UCL).",
            Language.FR,
            [("Ana Champ", "Réseau Sud", None), ("Bo Mont", "Atelier Est", None), LI],
            id="fr-of",
        ),
        pytest.param(
            "Le panel était composé de Ana Champ, Bo Mont et Li Wei.",
            Language.FR,
            [(name, None, None) for name in ("Ana Champ", "Bo Mont", "Li Wei")],
            id="fr-names-alone",
        ),
    ],
)
def test_each_person_whom_a_sentence_names_is_a_speaker(
    sentence: str, language: Language, speakers: list[tuple[str, str | None, str | None]], *, with_caption: bool
) -> None:
    report = read(sentence, language, with_caption=with_caption)
    assert told(report) == speakers
    assert sentence not in [statement.text for statement in report.statements]


@pytest.mark.parametrize("with_caption", [True, False], ids=["captioned", "alone"])
@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        pytest.param("The panel asked Ana Field (Second Forum) and Bo Hill (UCL) to write.", Language.EN, id="asked"),
        pytest.param("The panel quoted Jane Jacobs (Death and Life) and Li Wei (UCL).", Language.EN, id="quoted"),
        pytest.param("Apologies came from the speakers Ana Field (UCL) and Bo Hill (UCL).", Language.EN, id="excused"),
        pytest.param("The panel included the City of Kera, Water Board and Second Forum.", Language.EN, id="bodies"),
        pytest.param("Hablaron de Bogotá, Medellín y Cali.", Language.ES, id="cities"),
        pytest.param("Le panel n'a pas entendu Ana Champ (Forum Sud) et Bo Mont (UCL).", Language.FR, id="not-heard"),
    ],
)
def test_a_sentence_that_says_something_else_names_no_speaker(
    sentence: str, language: Language, *, with_caption: bool
) -> None:
    assert told(read(sentence, language, with_caption=with_caption)) == []


def test_a_summary_keeps_the_sentence_that_names_the_panel() -> None:
    sentence = "The panel was made up of Ana Field (Second Forum) and Bo Hill (mayor of Kera)."
    report = report_in(fill({"summary": sentence}, speakers=()))
    assert report.summary == sentence
    assert report.speakers == ()


def test_a_role_may_stand_between_the_verb_and_the_names() -> None:
    report = read("Participaron como facilitadores Ana Campo (Red Sur) y Bo Cerro (UCL).", with_caption=False)
    assert told(report) == [("Ana Campo", "Red Sur", None), ("Bo Cerro", "UCL", None)]


def test_a_numbered_line_may_name_the_speakers_behind_their_caption() -> None:
    report = report_in(
        f"{fill(speakers=()).rsplit('Detail Information', 1)[0]}\n5. Speakers: Ana Field (UCL), Bo Hill (UTH)\n"
    )
    assert told(report) == [("Ana Field", "UCL", None), ("Bo Hill", "UTH", None)]
