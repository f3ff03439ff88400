"""Which captions, in tables or paragraphs, with what left in or out: how one author's copy of the form looks."""

from dataclasses import dataclass

from wufgraph.model import Language

from .chance import Chance
from .kit import Kit


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """How one author's copy of the form looks.

    Attributes:
        header: Name of the way, as those of the sections, agendas and speakers are.
        wording: Official captions, others, or some of both.
        colon: What follows a caption.
        controls: Whether answers fill content controls.
        tracked: Whether some changes were tracked and left so.
        ticks: Signs of a box that is ticked and of one that is not; None for boxes that are controls.
        misprinted: Whether some official captions have a letter wrong.
        repeated: Whether some captions are typed again in front of the answer.
        spare: How many speakers' tables were left empty.
    """

    header: str
    sections: str
    agendas: str
    speakers: str
    wording: str
    colon: str
    numbered: bool
    guidance: bool
    thematic_list: bool
    title_block: bool
    discussion: bool
    controls: bool
    tracked: bool
    bullets: tuple[str, str]
    ticks: tuple[str, str] | None
    misprinted: bool
    repeated: bool
    spare: int


def pick_design(chance: Chance, kit: Kit, language: Language, *, unseen: bool) -> Design:
    """A layout in the printed form's language; `unseen` takes no official caption."""
    habits = kit.habits
    ordinary = chance.maybe(habits.ordinary)
    plain = 1.0 if ordinary else habits.plain
    wording = "other" if unseen else "official" if ordinary else _pick_wording(chance, habits.official)
    if wording != "official":
        chance.oddities.append(f"{wording} captions")
    colon = ":" if ordinary else chance.pick(kit.colons)
    return Design(
        header=chance.way(kit.headers, plain),
        sections=chance.way(kit.sections, plain),
        agendas=chance.way(kit.agendas, plain),
        speakers=chance.way(kit.speakers, plain),
        wording=wording,
        colon=" :" if colon == ":" and language is Language.FR else colon,
        numbered=chance.maybe(habits.numbered, "captions renumbered"),
        guidance=not chance.maybe(habits.guidance_deleted, "guidance deleted"),
        thematic_list=not chance.maybe(habits.list_deleted, "thematic list deleted"),
        title_block=not chance.maybe(habits.title_deleted, "title block deleted"),
        discussion=not chance.maybe(habits.no_discussion, "no caption of the discussion"),
        controls=chance.maybe(habits.controls, "content controls"),
        tracked=chance.maybe(habits.tracked),
        bullets=chance.pick(kit.bullets),
        ticks=None if chance.maybe(0.4) else chance.pick(kit.ticks),
        misprinted=chance.maybe(habits.misprinted, "misprinted captions"),
        repeated=chance.maybe(habits.repeated, "captions typed again"),
        spare=chance.pick((1, 2)) if chance.maybe(habits.spare, "empty speakers' tables") else 0,
    )


def _pick_wording(chance: Chance, official: float) -> str:
    return "official" if chance.maybe(official) else chance.pick(("mixed", "other"))
