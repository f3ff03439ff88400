"""Pages as a browser would take them apart."""

from html.parser import HTMLParser

_VOID = {"meta", "br", "hr", "img", "input", "link"}


class Page(HTMLParser):
    """What a page holds; reading it fails where its tags do not match."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        assert len({name for name, _ in attrs}) == len(attrs)
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the last tag, which has to be this one."""
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note words with the tag that they stand in."""
        if data.strip() and self._open:
            self.texts.append((self._open[-1], " ".join(data.split())))

    def words(self, *tags: str) -> list[str]:
        """The words in some tags, or all but those of the style."""
        return [text for tag, text in self.texts if (tag in tags if tags else tag != "style")]

    def text(self) -> str:
        """All words."""
        return " ".join(self.words())

    def values(self, attribute: str) -> list[str]:
        """The values of an attribute wherever it stands."""
        return [
            value for _, attributes in self.tags for name, value in attributes.items() if name == attribute and value
        ]


def assert_self_contained(html: str, language: str = "en") -> Page:
    """Nothing is fetched and nothing is run; ids are there once, and links within the page lead somewhere."""
    page = Page(html)
    names = [tag for tag, _ in page.tags]
    assert html.startswith("<!doctype html>\n")
    assert not {"script", "link", "iframe", "object", "embed", "img", "base", "form"} & set(names)
    assert [names.count(tag) for tag in ("html", "head", "title", "body", "h1", "main")] == [1] * 6
    assert page.values("src") == []
    assert not {name for _, attributes in page.tags for name in attributes if name.startswith("on")}
    styles = " ".join(page.words("style"))
    assert "url(" not in styles
    assert "@import" not in styles
    assert any("default-src 'none'" in value for value in page.values("content"))
    ids = page.values("id")
    assert len(set(ids)) == len(ids)
    for link in page.values("href"):
        assert ":" not in link
        assert not link.startswith("//")
        assert not link.startswith("#") or link[1:] in ids
    assert set(page.values("aria-labelledby")) <= set(ids)
    assert next(attributes for tag, attributes in page.tags if tag == "html")["lang"] == language
    return page
