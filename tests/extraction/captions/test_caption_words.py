"""What the single words of a caption ask for."""

import pytest

from wufgraph.extraction.captions.caption_words import weigh_words


@pytest.mark.parametrize(
    ("caption", "field"),
    [
        ("Speaker's employer", "organization"),
        ("Employer of the presenter", "organization"),
        ("Entidad del orador", "organization"),
        ("Cargo de la ponente", "position"),
        ("Structure de l'intervenant", "organization"),
        ("Pays de l'orateur", "nationality"),
        ("Name of the speaker", "speaker-name"),
        ("Speaker's name", "speaker-name"),
        ("Nom de l'intervenant", "speaker-name"),
        ("List of speakers", "speakers"),
        ("Speakers", "speakers"),
    ],
)
def test_what_is_asked_of_a_speaker_is_not_the_name(caption: str, field: str) -> None:
    weighed = weigh_words(caption)
    assert max(weighed, key=lambda name: weighed[name]) == field


def test_of_two_people_none_is_asked_who_it_is() -> None:
    assert "speaker-name" not in weigh_words("Cargo del ponente o la ponente")
    assert "speaker-name" not in weigh_words("Fonction d'intervenant/présentateur")


def test_the_name_of_a_speaker_is_asked_for_as_surely_as_names_are() -> None:
    assert weigh_words("Nom du panéliste")["speaker-name"] > weigh_words("Nom")["speaker-name"]
