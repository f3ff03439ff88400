"""What a caption ends with that its answer follows."""

_OPEN_ENDS = (":", "：", ">", "→", "⇒", "=", "~", "|")


def ends_as_caption(text: str) -> bool:
    """Whether a colon or an arrow stands at the end, or a dash behind white space; of "<ana@alda.example>" none does.

    >>> ends_as_caption("Venue: "), ends_as_caption("Venue –"), ends_as_caption("Venue-"), ends_as_caption("Venue>")
    (True, True, False, True)
    """
    bare = text.rstrip()
    if bare.endswith(_OPEN_ENDS):
        return bare[-1] != ">" or "<" not in bare
    return bare.endswith(("-", "–", "—")) and bare[-2:-1].isspace()
