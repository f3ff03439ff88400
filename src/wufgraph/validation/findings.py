"""SHACL's validation report, result by result, as findings in an author's language."""

from collections.abc import Iterable, Sequence

from rdflib import RDF, SH, SKOS, Literal, URIRef
from rdflib.term import Node

from ..model import Language, Span
from ..phrases import phrase, typeset
from ..prefixes import slug_of
from ..vocabulary import M8G, SCHEMA, WUF
from .answers import Answers
from .finding import Finding, Severity
from .labels import Labels, in_language, spell
from .lookup import Lookup
from .passages import Passages
from .rules import Rule, Rules
from .spelling import by_property
from .templates import fill, places, variables

_URGENCY = {severity: place for place, severity in enumerate(Severity)}


def read_findings(results: str, data: Lookup, rules: Rules, language: Language = Language.EN) -> list[Finding]:
    """Turn a SHACL validation report into findings, the most urgent first, each told once.

    Args:
        results: The validation report (SHACL, section 3.6) as N-Triples.
        data: What was validated, the vocabularies included: it has the evidence and the form's wording.
        rules: What it was validated against.
        language: In which to tell them.
    """
    report = Lookup(by_property(results))
    reader = _Reader(data, rules, language)
    found = report.subjects(RDF.type, SH.ValidationResult)
    findings = [reader.read(report, one, focus) for one in found for focus in reader.nodes_with(report, one)]
    findings.sort(
        key=lambda f: (
            *(_URGENCY[f.severity], f.requirements, f.span or Span(0, 0), f.focus, f.message),
            *(f.value is None, f.value or "", f.component),
        )
    )
    told: dict[tuple[object, ...], Finding] = {}
    for finding in findings:  # what breaks several constraints of one rule is told once
        told.setdefault((finding.rule, finding.focus, finding.message, finding.value), finding)
    return list(told.values())


class _Reader:
    def __init__(self, data: Lookup, rules: Rules, language: Language) -> None:
        self._data, self._rules, self._language = data, rules, language
        self._labels, self._passages, self._answers = Labels(data, language), Passages(data), Answers(data)

    def nodes_with(self, report: Lookup, result: Node) -> Iterable[Node | None]:
        """What a result is about: its focus node, or all nodes that have a text where it is about a text by itself."""
        focus = report.value(result, SH.focusNode)
        if not isinstance(focus, Literal):
            return [focus]
        properties = self._rules.of(report.value(result, SH.sourceShape)).aims_at_values_of
        return dict.fromkeys(node for one in properties for node in self._data.subjects(one, focus))

    def read(self, report: Lookup, result: Node, focus: Node | None) -> Finding:
        rule, path = self._rules.of(report.value(result, SH.sourceShape)), report.value(result, SH.resultPath)
        value = report.value(result, SH.value)
        component = report.value(result, SH.sourceConstraintComponent)
        if value is not None and (value, RDF.type, WUF.Participation) in self._data:
            focus, value = value, None  # a rule over the whole event that is about one participation
        requirements = self._requirements(rule, focus)
        quote, span = self._passages.find(focus, path if isinstance(path, URIRef) else None, value, requirements)
        filled = self._variables(rule, report.objects(result, SH.resultMessage))
        values = {name: spell(text, self._language) for name, text in filled.items()} | self._around(requirements)
        return Finding(
            severity=Severity(slug_of(report.value(result, SH.resultSeverity))),
            requirements=tuple(slug_of(r) for r in requirements),
            rule=rule.name,
            subject=self._labels.subject(focus),
            message=self._too_many(component, rule, focus, path, values) or self._told(rule.messages, values),
            expected=self._told(self._data.objects(requirements[0], SKOS.definition), {}) if requirements else "",
            caption=values.get("caption", ""),
            value=self._shown(value, focus),
            quote=quote,
            span=span,
            fix=self._told(rule.remedies, values),
            focus=str(focus),
            component=str(component),
            language=self._language,
            about=slug_of(focus),
            answer=self._answers.digest(focus, path, value, filled),
        )

    def _requirements(self, rule: Rule, focus: Node | None) -> tuple[Node, ...]:
        """Those that the rule checks; where the focus node is a section, those of that section."""
        section = self._data.value(focus, WUF.formSection)
        own = (r for r in rule.requirements if section is not None and self._data.value(r, WUF.formSection) == section)
        return tuple(own) or rule.requirements

    def _variables(self, rule: Rule, messages: Iterable[Node]) -> dict[str, str]:
        if not any(places(str(template)) for template in rule.messages):
            return {}
        return variables(map(str, rule.messages), map(str, messages))

    def _around(self, requirements: Sequence[Node]) -> dict[str, str]:
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

    def _told(self, texts: Iterable[Node], values: dict[str, str]) -> str:
        """A text in the language, with its places filled; a place with the name of a class lists its concepts."""
        template = in_language(texts, self._language)
        lists = {n: self._labels.names_of(WUF[n]) for n in places(template) if n[0].isupper()}
        return fill(typeset(template, self._language), values | lists)

    def _too_many(
        self, component: Node | None, rule: Rule, focus: Node | None, path: Node | None, values: dict[str, str]
    ) -> str:
        """The message of a shape is about what is missing; that there is too much is told here."""
        limit = rule.at_most
        if component != SH.MaxCountConstraintComponent or limit is None or not limit.toPython():
            return ""
        if not isinstance(path, URIRef) or not values.get("caption"):
            return ""
        count = len(list(self._data.objects(focus, path)))
        return phrase("too-many", self._language, caption=values["caption"], count=count, limit=limit)

    def _shown(self, value: Node | None, focus: Node | None) -> str | None:
        if value is None or value == focus or not isinstance(value, URIRef | Literal):
            return None
        return self._labels.shown(value)
