"""SHACL's validation report, result by result, as findings in an author's language."""

from rdflib import RDF, SH, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

from ..model import Language, Span
from ..phrases import phrase, typeset
from ..vocabulary import M8G, SCHEMA, WUF, slug_of
from .answers import Answers
from .finding import Finding, Severity
from .labels import Labels, in_language, spell
from .lookup import Lookup
from .passages import Passages
from .templates import fill, places, variables


def read_findings(results: Graph, data: Lookup, shapes: Graph, language: Language = Language.EN) -> list[Finding]:
    """Turn a SHACL validation report into findings, the most urgent first, each told once.

    Args:
        results: The validation report (SHACL, section 3.6).
        data: What was validated, the vocabularies included: it has the evidence and the form's wording.
        shapes: What it was validated against.
        language: In which to tell them.
    """
    reader = _Reader(data, shapes, language)
    findings = [reader.read(results, result) for result in results.objects(None, SH.result)]
    order = list(Severity)
    findings.sort(
        key=lambda f: (
            *(order.index(f.severity), f.requirements, f.span or Span(0, 0), f.focus, f.message),
            *(f.value is None, f.value or "", f.component),
        )
    )
    told: dict[tuple[object, ...], Finding] = {}
    for finding in findings:  # what breaks several constraints of one rule is told once
        told.setdefault((finding.rule, finding.focus, finding.message, finding.value), finding)
    return list(told.values())


class _Reader:
    def __init__(self, data: Lookup, shapes: Graph, language: Language) -> None:
        self._data, self._shapes, self._language = data, shapes, language
        self._labels, self._passages, self._answers = Labels(data, language), Passages(data), Answers(data)

    def read(self, results: Graph, result: Node) -> Finding:
        shape, focus = results.value(result, SH.sourceShape), results.value(result, SH.focusNode)
        path, value = results.value(result, SH.resultPath), results.value(result, SH.value)
        component = results.value(result, SH.sourceConstraintComponent)
        if value is not None and (value, RDF.type, WUF.Participation) in self._data:
            focus, value = value, None  # a rule over the whole event that is about one participation
        described = self._described(shape)
        requirements = self._requirements(described, focus)
        quote, span = self._passages.find(focus, path if isinstance(path, URIRef) else None, value, requirements)
        templates = self._templates(shape)
        filled = self._variables(templates, results.objects(result, SH.resultMessage))
        values = {name: spell(text, self._language) for name, text in filled.items()} | self._around(requirements)
        return Finding(
            severity=Severity(slug_of(results.value(result, SH.resultSeverity))),
            requirements=tuple(slug_of(r) for r in requirements),
            rule=slug_of(described),
            subject=self._labels.subject(focus),
            message=self._too_many(component, described, focus, path, values) or self._told(templates, values),
            expected=self._told(self._data.objects(requirements[0], SKOS.definition), {}) if requirements else "",
            caption=values.get("caption", ""),
            value=self._shown(value, focus),
            quote=quote,
            span=span,
            fix=self._told(self._shapes.objects(described, SH.description), values),
            focus=str(focus),
            component=str(component),
            language=self._language,
            about=slug_of(focus),
            answer=self._answers.digest(focus, path, value, filled),
        )

    def _requirements(self, shape: Node | None, focus: Node | None) -> list[Node]:
        """Those that the shape checks; where the focus node is a section, those of that section."""
        checked = sorted(self._shapes.objects(shape, WUF.checksRequirement), key=str)
        section = self._data.value(focus, WUF.formSection)
        own = [r for r in checked if section is not None and self._data.value(r, WUF.formSection) == section]
        return own or checked

    def _described(self, shape: Node | None) -> Node | None:
        """The named shape that carries requirement and remedy: the shape itself, or the node shape around it."""
        if shape is None or (shape, SH.description, None) in self._shapes:
            return shape
        around = next(self._shapes.subjects(None, shape), None)
        return around if around is not None and (around, SH.description, None) in self._shapes else shape

    def _templates(self, shape: Node | None) -> list[Node]:
        """What a shape, or the query that it has, says in all languages."""
        if shape is None:
            return []
        own = list(self._shapes.objects(shape, SH.message))
        return own or [m for q in self._shapes.objects(shape, SH.sparql) for m in self._shapes.objects(q, SH.message)]

    def _variables(self, templates: list[Node], messages: object) -> dict[str, str]:
        if not any(places(str(template)) for template in templates):
            return {}
        return variables(map(str, templates), map(str, messages))  # type: ignore[call-overload]

    def _around(self, requirements: list[Node]) -> dict[str, str]:
        """What texts may say of the form: its caption and word limit for the field, a day of its forum."""
        if not requirements:
            return {}
        section = self._data.value(requirements[0], WUF.formSection)
        edition = next(iter(self._data.subjects(M8G.hasRequirement, requirements[0])), None)
        told = {
            "caption": None if section is None else self._labels.caption(section),
            "limit": self._data.value(section, WUF.wordLimit),
            "day": self._data.value(self._data.value(edition, SCHEMA.about), SCHEMA.startDate),
        }
        return {name: self._labels.shown(v) if isinstance(v, Literal) else str(v) for name, v in told.items() if v}

    def _told(self, texts: object, values: dict[str, str]) -> str:
        """A text in the language, with its places filled; a place with the name of a class lists its concepts."""
        template = in_language(texts, self._language)  # type: ignore[arg-type]
        lists = {n: self._labels.names_of(WUF[n]) for n in places(template) if n[0].isupper()}
        return fill(typeset(template, self._language), values | lists)

    def _too_many(
        self, component: Node | None, shape: Node | None, focus: Node | None, path: Node | None, values: dict[str, str]
    ) -> str:
        """The message of a shape is about what is missing; that there is too much is told here."""
        limit = self._shapes.value(shape, SH.maxCount) if shape is not None else None
        if component != SH.MaxCountConstraintComponent or not isinstance(limit, Literal) or not limit.toPython():
            return ""
        if not isinstance(path, URIRef) or not values.get("caption"):
            return ""
        count = len(list(self._data.objects(focus, path)))
        return phrase("too-many", self._language, caption=values["caption"], count=count, limit=limit)

    def _shown(self, value: Node | None, focus: Node | None) -> str | None:
        if value is None or value == focus or not isinstance(value, URIRef | Literal):
            return None
        return self._labels.shown(value)
