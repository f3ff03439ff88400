"""Checks reports by themselves, as their author would before sending them: no store, no other report."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from rdflib import Graph

from .cores import work_through
from .extraction import CaptionTable
from .fingerprints import report_slug
from .graph.consistency import check_consistency
from .graph.lift import lift_report
from .graph.registry import registry_graph
from .identity import Authority, find_mentions, resolve
from .intake import read_with_documents
from .model import Document, Language, Report, Waiver
from .validation import EngineName, Finding, Severity, Validator
from .vocabulary import load_ontology
from .waivers import apply_waivers
from .wording import withhold_addresses

_ALONE = 200  # another process has read all tables and is ready after about as many
_AT_ONCE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What a check of one report, or of a file that could not be read, found.

    Attributes:
        title: Of the event, or the file's name.
        part: Where in the file the report stands, where the file is an archive, a mail or a mailbox.
        language: Of the findings.
        report: The report; None for a file that could not be read.
        key: The report's key by its own title, such as `wuf7/safer-cities`.
        validation_report: The standard SHACL validation report as Turtle.
        consistent: Whether the report is consistent with the ontology; None where nobody asked.
        error: Why the file could not be read.
        passed_over: What the file holds that is no report; with the first check of each file.
        set_aside: Reports in the file that tell the same event as another one in it; with the first check of each file.
    """

    path: Path
    title: str
    part: str | None = None
    language: Language = Language.EN
    report: Report | None = None
    key: str = ""
    findings: tuple[Finding, ...] = ()
    validation_report: str = ""
    consistent: bool | None = None
    error: str | None = None
    passed_over: tuple[str, ...] = ()
    set_aside: tuple[str, ...] = ()

    @property
    def origin(self) -> str:
        """The file's name, and the part of it that the report stands in."""
        return f"{self.path.name}/{self.part}" if self.part else self.path.name

    @property
    def violations(self) -> int:
        """How often the letter of the form is broken and nobody accepted it; an inconsistency counts as one."""
        return self.count(Severity.VIOLATION) + (self.consistent is False)

    def count(self, severity: Severity) -> int:
        """How many open findings have a severity."""
        return sum(f.severity is severity for f in self.findings if not f.accepted)

    @property
    def accepted(self) -> int:
        """How many findings were accepted."""
        return sum(f.accepted is not None for f in self.findings)


def check_files(
    files: Iterable[Path],
    *,
    consistency: bool = False,
    captions: CaptionTable | None = None,
    seconds: float | None = None,
    engine: EngineName = EngineName.SHIFTY,
    authority: Authority | None = None,
    language: Language | None = None,
    waivers: Sequence[Waiver] = (),
    jobs: int | None = None,
) -> list[Check]:
    """Check every report in some files.

    Args:
        files: Documents or record files.
        consistency: Also prove each report consistent with the ontology, which needs Java.
        captions: Printed wording; that which ships with wufgraph by default.
        seconds: The longest time for each document, where time can be limited; no limit by default.
        engine: Which SHACL engine; all give the same results.
        authority: Known organizations; those that ship with wufgraph by default.
        language: Of the findings; that of each report by default.
        waivers: Findings that were accepted.
        jobs: How many processes, where there are hundreds of files; as many as there are cores by default.

    Raises:
        ToolError: Consistency was asked for and there is no Java, or a process ended before its work.
    """
    prepare = partial(prepare_check, consistency, captions, seconds, engine, authority, language, tuple(waivers))
    return [
        check
        for of_file in work_through(files, prepare, jobs=jobs, alone=_ALONE, at_once=_AT_ONCE)
        for check in of_file
    ]


def prepare_check(
    consistency: bool,
    captions: CaptionTable | None,
    seconds: float | None,
    engine: EngineName,
    authority: Authority | None,
    language: Language | None,
    waivers: Sequence[Waiver],
) -> Callable[[Path], list[Check]]:
    """What checks all reports in a file, with the arguments of `check_files`; it is made anew in each process."""
    ontology = load_ontology()
    validator = Validator(ontology, engine=engine)

    def check_file(path: Path) -> list[Check]:
        outcome, documents = read_with_documents(path, captions, seconds)
        checks = [Check(path=path, title=path.name, error=error) for error in outcome.errors]
        checks += [
            _accepted(
                _check_report(path, one, document, validator, ontology, authority, language, consistency=consistency),
                waivers,
            )
            for one, document in zip(outcome.reports, documents, strict=True)
        ]
        checks[0] = replace(checks[0], passed_over=outcome.passed_over, set_aside=outcome.set_aside)
        return checks

    return check_file


def _check_report(
    path: Path,
    report: Report,
    document: Document | None,
    validator: Validator,
    ontology: Graph,
    authority: Authority | None,
    language: Language | None,
    *,
    consistency: bool,
) -> Check:
    key = f"{report.forum}/{report_slug(report)}"
    identities = resolve(find_mentions(report, key), authority)
    graph = lift_report(report, key, identities.of_report(key))
    countries = {o.country for o in report.organizers if o.country} | {
        c for s in report.speakers for c in s.nationality
    }
    registry = registry_graph(identities.entities.values(), countries, ontology)
    language = language or report.language
    validation = validator.validate(graph, registry, language=language)
    return Check(
        path=path,
        title=withhold_addresses(report.event.title or path.name),
        part=withhold_addresses(report.part) if report.part else None,
        language=language,
        report=report,
        key=key,
        findings=tuple(_place(finding, document) for finding in validation.findings),
        validation_report=validation.results.serialize(format="turtle"),
        consistent=check_consistency(_union(ontology, registry, graph)).consistent if consistency else None,
    )


def _accepted(check: Check, waivers: Sequence[Waiver]) -> Check:
    return replace(check, findings=apply_waivers(check.findings, waivers, check.key))


def _place(finding: Finding, document: Document | None) -> Finding:
    """A finding with the line or page of the document; a record's own places are those of a file that is not here."""
    if document is None or finding.span is None:
        return finding
    return replace(finding, place=document.place_of(finding.span))


def _union(*graphs: Graph) -> Graph:
    union = Graph()
    for graph in graphs:
        union += graph
    return union
