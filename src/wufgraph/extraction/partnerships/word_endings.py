"""How verbs of a language end, and small words that patterns of `words.py` are made with."""

from ...model import Language

FUTURE_ENDING = {
    Language.EN: None,
    Language.ES: r"[^\W\d_]{3,}(?:ará|erá|irá|arán|erán|irán)|[^\W\d_]+ndrán?",
    # "devra" says what somebody ought to do.
    Language.FR: r"[^\W\d_]{2,}(?:era|eront|ira|iront|dra|dront|ttra|ttront|(?<!\bde)vra|(?<!\bde)vront)",
}
INFINITIVE = (
    r"\s+(?:(?:a|de|en|à|d')\s*)?(?:(?:nous|leur|lui|les?|_+)\s+)?"
    r"(?:to\s+\w+|[a-zà-ÿ]+(?:[aei]r(?:les?|se|l[oa])?|ir|re)\b)"
)
WITH = r"(?:with|between|con|entre|avec)(?!\w)"
WAS = r"(?:was|were|has been|had been|fue|fueron|ha sido|a été|ont été|était)(?!\w)"
# The pronoun before or behind its verb; "US$ 200" is no pronoun.
US = {
    Language.EN: r"(?<!\w)(?:{verb})\s+(?P<us>(?-i:us|ourselves))(?!\w)",
    Language.ES: r"(?<!\w)(?P<us>nos)\s+(?:(?:ha|han|va\s+a|van\s+a)\s+)?(?:{verb}|"
    r"(?!(?:dij|inform|cont|explic|record|agradec|felicit|salud|pregunt)[a-zà-ÿ]+)[a-zà-ÿ]{{3,}}(?:ó|aron|ieron|[aei]rán?))(?!\w)",
    Language.FR: r"(?<!\w)(?P<us>nous)\s+(?:(?:a|ont|va|vont)\s+)?(?:{verb}|"
    r"(?:(?<=\ba\s)|(?<=\bont\s))(?!(?:dit|inform|racont|expliqu|rappel|remerci|félicit|salu|demand|indiqu|annonc|appris)[a-zà-ÿ]*)"
    r"[a-zà-ÿ]{{3,}}(?:é|i|u|is)e?s?|[a-zà-ÿ]{{3,}}(?:ra|ront))(?!\w)",
}
IS = r"(?:is|are|está|están|queda|quedan|est|sont|reste)"
PUT_OFF = (
    r"(?<!\w)(?:(?:está|queda|quedó)\s+(?:fij|program|prev|plane|agend)\w+|qued(?:a|an|ó|aron)|se\s+(?:fijó|acordó|programó|aplazó|pospuso)|(?:est|a\s+été|sera)\s+(?:fix|report|repouss|remis)ée?"
    r"|(?:is|was|has\s+been)\s+(?:set|fixed|scheduled|postponed|moved))\s+(?:para|for|to|until|hasta|à|au|en|pour)(?!\w)"
)
# Whatever verb, by what stands behind it: "the university hosts two", "la commune imprime les", "el consejo pinta su".
_ANY_VERB = (
    r"(?:set|began|came|let|put|puts|gave|lent|sent|held|took|brought|built|kept|led|left|made|met|paid|ran|said|saw|told|went|wrote|drew|chose|got|won"
    r"|goes|comes|stands|remains|says|works|collaborates|cooperates|partners|teams|participates|belongs|contributes|undertakes|commits|continues"
    r"|puso|hizo|dio|vino|tuvo|dijo|quiso|trajo|va|está|tiene|viene|hace|trabaja|colabora|coopera|participa|contribuye|continúa|dice|pertenece"
    r"|va|vient|tient|fait|prend|dit|travaille|collabore|coopère|participe|contribue|continue|remit|devient|appartient|peut|doit)\b"
    r"|[a-z]{2,}[^su\W]s\s+(?:the|its|their|an?|all|two|three|four|five|ten|some|out|up|over|each|every|free|_|\d)"
    r"|[a-zà-ÿ]+[^oi\W][ae]\s+(?:al|a\s+la|el|la|los|las|una?|unos|unas|su|sus|dos|tres|cuatro|gratis|\d)\b"
    r"|[a-zà-ÿ]{2,}(?:[^\W]e|[^s\W]t|d)\s+(?:(?:aux?|à\s+la|les?|la|une?|des|son|sa|ses|deux|trois|quatre|gratuitement)\b|(?:à\s+)?l'|\d)"
)
# Behind a common noun that stands alone for an institution: "the university will", not "the university network".
ENDS = (
    r"(?=\s*[,;.)]|$|\s+(?:(?:and|will|shall|has|have|is|to|in|with|by|on|from|for|y|e|se|ha|han|en|con|por|para"
    r"|et|a|à|ont|est|sera|pour|par|avec|dans|sur"
    r"|offers|lends|shares|gives|provides|supports|funds|wants|hopes|plans|agrees|promises|pledges|trains|signs|joins|asks|invites"
    r"|ofrece|presta|comparte|dona|entrega|aporta|apoya|capacita|pone|cede|facilita|financia|firma|acuerda|promete|quiere|desea"
    r"|espera|busca|propone|acepta|pide|solicita|offre|prête|partage|donne|verse|apporte|soutient|forme|met|cède|finance|signe"
    r"|promet|souhaite|veut|espère|cherche|propose|accepte|demande)\b|s'|[a-zà-ÿ]+(?:ed|ó|ará|erá|irá|era|ira)\b"
    rf"|{_ANY_VERB}))"
)


# A conditional of any verb; nouns such as "secretaría" are none, nor is what somebody ought to do.
CONDITIONAL_ENDING = {
    Language.EN: None,
    Language.ES: r"(?<!\w)(?<!la )(?<!una )(?<!su )(?<!de )(?!deber|secret|notar)"
    r"[^\W\d_]+(?:[aei]rían|[aei]ría|drían?)",
    Language.FR: r"(?<!\w)(?!devrai)[^\W\d_]{2,}[eidvr]rai(?:en)?t",
}
