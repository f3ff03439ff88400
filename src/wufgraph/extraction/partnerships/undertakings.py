"""Words for what two do together, as parts of patterns."""

# What two do together may be named with its sum: "a drainage project of EUR 90,000", "a EUR 90,000 programme".
UNDERTAKING = (
    r"(?:projects?|programmes?|programs?|initiatives?|pilots?|schemes?|ventures?|campaigns?|proyectos?|programas?|iniciativas?"
    r"|pilotos?|campañas?|projets?|pilotes?|campagnes?|chantiers?)"
)
COURSE = (
    r"(?:workshops?|seminars?|conferences?|courses?|talleres?|seminarios?|cursos?|ateliers?|séminaires?|formations?)"
)
STUDY = r"(?:stud(?:y|ies)|surveys?|research|estudios?|encuestas?|investigación|études?|enquêtes?|recherches?)"
ANY_WORK = rf"(?:{UNDERTAKING}|{STUDY}|{COURSE})"
