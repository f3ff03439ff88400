"""What a form still asks for, in its margin."""

from wufgraph.desk.form_document import Remark
from wufgraph.desk.open_points import remarks_on

from .letters import finding

EDITION = "wuf7-partners"


def test_a_finding_hangs_beside_the_answer_that_it_is_about() -> None:
    assert remarks_on([finding()], EDITION) == (
        Remark(text="The venue is missing.\nFill in 'Venue' with the room or hall.", field="venue"),
    )


def test_a_finding_about_a_speaker_hangs_in_that_speakers_table() -> None:
    focus = "https://w3id.org/wufgraph/id/participation/wuf7/streets/speaker-12"
    (remark,) = remarks_on([finding(requirements=("R23",), focus=focus, subject="Speaker 12 (Bo)")], EDITION)
    assert (remark.field, remark.speaker) == ("nationality", 12)
    assert remark.text.startswith("Speaker 12 (Bo)\n")


def test_what_is_the_same_of_several_institutions_is_one_remark() -> None:
    subjects = ["Organizer 1 (Alda)", "Organizer 2 (UN-Habitat)"]
    (remark,) = remarks_on([finding(requirements=("R07",), subject=one) for one in subjects], EDITION)
    assert remark.text.startswith("Organizer 1 (Alda); Organizer 2 (UN-Habitat)\n")


def test_what_is_about_no_answer_of_the_form_is_left_out() -> None:
    assert remarks_on([finding(requirements=("R29", "R30")), finding(requirements=())], EDITION) == ()


def test_no_address_is_in_a_remark() -> None:
    (remark,) = remarks_on([finding(message="Not a@alda.example.")], EDITION)
    assert "@" not in remark.text
