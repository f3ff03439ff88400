"""What names of institutions are made of in three languages: what may follow a part of one, and what ends it."""

import re

# "Univ. of Kera": the point ends no name.
_SHORT_FORM = r"(?:Univ|Inst|Dept|Fac|Assoc|Govt|Min|Intl|St)\.(?=\s)"
CAPITAL = rf"(?:{_SHORT_FORM}|[^\W\d_a-zà-ÿ][\w’'&-]*)"
AND = r"(?:and|y|e|et|&)"
THE = r"(?:(?:the|la|las|los|el|le|les)\s+|l['’])"
_SMALL = r"[a-zà-ÿ][\w-]{2,}"
# What may stand in front of a name and is no part of it.
LEADING_ARTICLE = re.compile(r"^(?:(?:the|la|el|los|las|le|les)\s+|l['’]\s*)", re.IGNORECASE)
# "Pledge of the Delta Fund to": what somebody gives or signs is no part of a name.
_DEED = (
    r"(?:membership|accession|admission|entry|affiliation|pledge|commitment|promise|donation|contribution|grant|gift|offer|announcement|signature|signing|mou|support"
    r"|staff|personal|personnel|student|engineer|technician|volunteer|expert|official|resident|estudiante|ingeniero|técnico|voluntario|experto|funcionario"
    r"|étudiant|ingénieur|technicien|bénévole"
    r"|adhesión|ingreso|admisión|incorporación|afiliación|adhésion|entrée|affiliation|compromiso|promesa|donación|aporte|aportación|contribución|oferta|anuncio|firma|apoyo|engagement|promesse|don|offre"
    r"|annonce|subvention|soutien|appui)s?\s+(?:(?:of|by|from|de|du|del|des)\s+|d['’])"
)
# "Avec la Coopérative": a word that begins a sentence and no name.
LEAD = re.compile(
    rf"(?:(?:(?:the|an?)\s+)?{_DEED})?"
    r"(?:(?:if|whether|when|once|although|though|while|as|both|either|si|sí|cuando|aunque|mientras|tanto|ni|quand|lorsque"
    r"|what|because|(?:had|should|were|might|could|would|does|did|perhaps|maybe|now|then|since|before|after|until|unless|despite|sin|sans|dès|depuis|avant"
    r"|après|desde|antes|tras|hoy|ya|aún|también)(?=\s+(?:the|la|el|los|las|le|les)\s|\s+l['’])|dijo|dijeron|pidió|dio|hizo|puso|[a-z]+(?:aron|ieron|[ae]rán?|irán?|ó)(?=\s+(?:la|el|los|las)\s)|joined|signed|signed\s+up\s+to|met|asked|invited|visited"
    r"|with|between|under|from|for|by|both|through|our|nuestr[oa]s?|notre|nos|con|entre|junto con|para|por|avec"
    r"|pour|par|selon|chez|al|del|au"
    r"|du|à|de|a(?=\s+(?:la|los|las)\s))\s+)?(?:(?:the|la|el|los|las|le|les)\s+|l['’]\s*)?",
    re.IGNORECASE,
)
# "eThekwini" begins small.
FIRST, RUN = re.compile(rf"(?<!\w)[a-z]?{CAPITAL}"), re.compile(rf"{CAPITAL}(?:\s+{CAPITAL})*")
# "The River Cities Alliance", but "since the Forum Cities Alliance has", "the Mayor of".
THE_LONGER = re.compile(
    r"\b[Tt]he\s+(?:(?!Forum|WUF|Conference|Congress|Summit|Session|Mayor|Director|Minister|President|Secretary|Chair)"
    r"[^\W\d_a-zß-öø-ÿ][\w-]*\s+){1,3}$"
)
# "Promised the Corporation EUR 90k": a sum is no more of a name.
_SUM = r"(?!(?:[A-Z]{3}|US)\s?[$€£]?\s?\d)"
MORE_CAPITALS = re.compile(
    rf"\s+(?:&\s+)?{_SUM}{CAPITAL}|\s+(?:the|la)\s+{CAPITAL}"
    rf"|\s+(?:im|für|zum|zur|vom|und|voor|het)\s+{CAPITAL}"  # "Verein Wohnen im Alter"
)
# "The Observatory's network".
OWNER = re.compile(r"\w['’]s$")
_LEGAL = (
    r"\s+(?:S\.\s?A\.(?:\s?S\.|\s?R\.\s?L\.)?|S\.\s?L\.|(?:Ltd|Inc|Co|Corp|Ltda|Cía|Pvt|Pty|Lda)\."
    r"|(?:A/S|GmbH|Ltd|LLC)(?!\w))"
)
LEGAL = re.compile(_LEGAL)
# "Taludes y Obras S.A.S.", "Brandt Vej og Bro A/S"
COMPANY = re.compile(rf"\s+(?:y|e|og|och|und|et|and|&)\s+{CAPITAL}(?:\s+{CAPITAL}){{0,2}}{_LEGAL}")

# -- what it is of, and what it is for: "University of Kera", "Instituto para el Agua", "Aide à l'Enfance"

_OF = r"(?:of|de|del|du|des|do|da|dos|das|di|della|dei|degli|delle|von|van)\s+"
OF_CAPITAL = re.compile(rf"\s+(?:{_OF}{THE}?|d['’]){_SUM}(?P<noun>{CAPITAL})")
FOR_CAPITAL = re.compile(rf"\s+(?:for|pour|para|por|par|contra|contre|against)\s+{THE}?{_SUM}(?P<noun>{CAPITAL})")
ABOUT_CAPITAL = re.compile(rf"\s+(?:in|on|sur|sobre|(?<=ción )en|(?<=Estudios )en)\s+{THE}?(?P<noun>{CAPITAL})")
TO_CAPITAL = re.compile(rf"\s+(?:to\s+|a\s+{THE}?|al\s+|aux?\s+|à\s+{THE})(?P<noun>{CAPITAL})")
HELP = re.compile(
    r"(?:Derecho|[Dd]roit|Right|Apoyo|Ayuda|Atención|Asistencia|Respuesta|Acceso|Secrétariat|[Aa]ide|[Aa]ppui|Délégation|Commissariat|Accès"
    r"|Secrétariat\s+d['’]État|[Ss]ecours|[Ss]outien|[Ss]oins|[Aa]ccueil|[Rr]etour|[Cc]rédits?|[Pp]rêts?|accès|droits?"
    r"|Support|Access|Response)$"
)
RESEARCH = re.compile(r"(?:[Rr]echerches?|[ÉéEe]tudes?|Investigaci[oó]n(?:es)?|Estudios|Research|Studies)$")
# "Ministry of Roads and Public Works", "Council for Scientific and Industrial Research".
FIELD = re.compile(r"(?:[^\W\d_]+\s+)?(?:Works|Research|Services|Service)")
GOVERNMENT = re.compile(r"Government|Gobierno|Gouvernement")  # "Centre for Local Government"
DATE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|WUF\w*)$"
)

# -- the same in plain words, as French has them: "Office national de la statistique", "Réseau pour l'eau"

_NO_NOUN = (
    r"(?!(?:une?|ce|cet|cette|ces|son|sa|ses|leurs?|lui|me|se|nous|vous|notre|nos|plus|deux|trois|quatre|cinq|ici|ne|la|le|les|fin|début|mi"
    r"|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|des)\b)"
)
_PLAIN = rf"{_NO_NOUN}(?P<noun>{_SMALL})"
OF_PLAIN = re.compile(rf"\s+(?:de\s+(?:la\s+)?|d['’]|de\s+l['’]){_PLAIN}")
FOR_PLAIN = re.compile(rf"\s+(?:pour|par|contre)\s+(?:{THE}|des\s+)?{_PLAIN}")
ABOUT_PLAIN = re.compile(rf"\s+sur\s+{THE}{_PLAIN}")
TO_PLAIN = re.compile(rf"\s+(?:aux?\s+|à\s+(?:la\s+|l['’])){_PLAIN}")
# "Des" is also what French gives: "à l'Agence de l'eau des données"; of a name it leads to a place or a verb.
OF_THE_PLAIN = re.compile(rf"\s+(?:du|des)\s+{_PLAIN}")
TO_PLACE = re.compile(
    rf"(?:\s+[a-zà-ÿ-]+)?(?:\s+(?:de|du|des|de\s+la)\s+{_SMALL})*"
    rf"\s+(?:(?:de|du|des|de\s+la)\s+|d['’]|de\s+l['’]){CAPITAL}"
    r"|\s+(?:a|ont|est|sont|se|sera|seront)\s|\s+s['’]"
)
# "Forum du Pacifique des résidents handicapés"
OF_PEOPLE = re.compile(
    r"\s+des\s+(?P<noun>(?:résident|habitant|personne|femme|jeune|enfant|locataire|travailleu|artisan|commerçant|paysan|réfugié|citoyen|étudiant"
    r"|architecte|urbaniste|ingénieur|maire|élu|ville|commune|quartier|port)[a-z]*s)\s+(?:[a-zà-ÿ]{3,}és|[a-zà-ÿ]{3,}ées|sourds|aveugles)(?!\w)"
)
# "Pour l'amélioration des quartiers": a noun of doing something has something that it is done to.
DOING = re.compile(r"\spour\s.*(?:tion|ment|age|ture|ance)$")
# "À l'Université du Mouhoun pour la restructuration des quartiers": what has a place already does it.
FOR_DOING = re.compile(
    r"\s+pour\s+(?:la\s+|le\s+|l['’])(?:[a-zà-ÿ-]*(?:tion|age|ure)|échange|suivi|appui|achat)(?:\s+(?:de|du|des)\s|\s+d['’]|\W*$)"
)
OF_SOME = re.compile(
    r"\s+(?:de\s+l['’]|de\s+la\s+|du\s+)(?:aide|argent|appui|assistance|matériel|soutien|terrain|place)\b"
)
# "45 000 francs au Réseau des Ports pour des bourses".
FOR_SOME = re.compile(r"\s+pour\s+(?:des|deux|trois|quatre|plusieurs)\s")
# "Mapas de la Fundación Ribera", "Trainers of the Delta Fund"; friends, women and towns of one may be another.
THING_OF = re.compile(
    r"(?P<thing>(?!(?:Amig|Friend|Ami[es]|Les\s)[a-z]*\b)[^\W\d_a-zà-ÿ][a-zà-ÿ]+s)\s+(?:of\s+the\s+|del\s+|de\s+la\s+|de\s+l['’]|du\s+)(?=[^\W\d_a-zà-ÿ])"
)
# "Villes sans frontières".
WITHOUT = re.compile(
    r"\s+(?:sans|sin|sem|without)\s+(?:[Ff]ronti?[èe]r\w+|[Bb]orders|[Mm]\w+s\b|[Ff]ronteras|[Tt]oits?\b|[Tt]err[ea]s?\b|[Aa]bris?\b"
    r"|[Ll]ogis\b|[Tt]echo\b|[Tt]ierras?\b|[Hh]ogar\b|[Vv]oix\b|[Vv]oz\b|[Tt]eto\b)"
    r"|\s+(?:sin|without)\s+(?:Luz|Agua|Water|Light|Cars|Autos|Papeles|Papers)\b|\s+sans\s+(?:lumière|eau|voitures?|papiers|ascenseurs?)\b"
    r"|\s+(?:con\s+[Dd]iscapacidad(?:es)?|with\s+[Dd]isabilit(?:y|ies)|en\s+situation\s+de\s+handicap)\b"
)
# "À la Coopérative pour la traduction de son manuel": what a sum or a gift is for is no part of a name.
USE = re.compile(
    r"\s+pour\s+(?:les?\s+|la\s+|l['’])?(?:travaux|réalisation|mise|formation|construction|réhabilitation|création"
    r"|étude|enquête|achat|entretien|organisation|publication|traduction|cartographie|période|année|suite|première"
    r"|prochaine)\b"
)
INFINITIVE = re.compile(
    r"(?!(?:mer|fer|soir|rocher|verger|danger|loyer|foyer|hiver|avenir|air|climat|loisir|patrimoine|ordre|lettre|cendre|exemplaire"
    r"|affaire|commentaire)s?\b)"
    r"[a-zà-ÿ-]*(?:(?<!i)er|(?:f|bl|ud|oc|éc|éd|rel|all|cop|pl|init)ier|(?<!o)ir|[vls]oir|(?:[aeio]n|r)dre|ttre|[aeo]ître|uire|(?:f|pl|tr)aire|clure|crire|suivre)"
)

# -- adjectives: "Agence métropolitaine de Lorne", "Consejo municipal de Rocas", "politiques publiques"

# What ends as they do and is a verb: "la Fondation examine l'offre", "la Fundación publica", but "pública".
_DOES = (
    r"(?!(?:examine|(?:dé)?termine|combine|dessine|destine|affine|raffine|confine|domine|élimine|imagine|décline|illumine|jardine|cuisine"
    r"|(?:ré)?anime|arrime|estime|exprime|imprime|supprime|comprime|optimise|(?:ré)?active|archive|arrive|cultive|dérive|motive|prive|r?avive"
    r"|éclaire|r?appelle|renouvelle|interpelle|nivelle|excelle|signale|étale|égale|régale|applique|(?:im|ex|du|ré|com)plique|communique|indique|fabrique"
    r"|revendique|critique|pratique|[a-z]{2,}ica|(?:re)?activa|archiva|cultiva|deriva|motiva|priva|gana|hermana|afana|sana)"
    r"(?![\wà-ÿ])(?!\s+(?:de|del|du)\s|\s+d['’]))"
)
_ADJECTIVE = (
    rf"{_DOES}"
    r"(?![a-zà-ÿ]+-(?:t-)?(?:ils?|elles?|on)\b)(?!(?:quien|bien|también|alguien|rien|combien|lien|material|manual|personal|total|canal|portal|mural|mais|jamais|désormais|pendant|durant|avant|maintenant|devant|concernant|suivant|tal|cual|igual|antes)\b)"
    r"(?:[a-zà-ÿ-]{2,}(?:ale?s?|aux|iques?|ics?|ien(?:ne)?s?|[éy]ennes?|aine?s?|ives?|ifs?|aires?|imes?|elles?|els?|ines?"
    r"|ais(?:es?)?|oise?s?|ières?|euses?|yans?|an[oa]s?|ic[oa]s?|ari[oa]s?|iv[oa]s?|ants?|antes?|ables?|ibles?)"
    r"|mixtes?|verte?s?|sèches?|froides?|chaudes?|hautes?|basses?|vieilles?|neuves?|partagée?s?|solidaires?|fleurie?s?|sûre?s?|décente?s?|durables?|saine?s?|résiliente?s?|intelligente?s?|propres?|ouverte?s?|jeunes?|libres?|justes?|indigènes?)"
)
# What may follow a whole name at once, or a part of one.
_ENDS = (
    r"(?=\s*[,.;:()]|\s*$|\s+s['’]"
    r"|\s+(?:et|y|ont|a|est|sont|se|sera|ha|han|es|será|fait|font|pour|avec|[a-zà-ÿ]+(?:era|ira|eront|iront))\s)"
)
_GOES_ON = (
    r"(?=\s+(?:de|du|des|del|pour|para|a|ont|se|sa|son|ses|et|à|au|aux)\s"
    rf"|\s+[dsl]['’](?!ici\b)|\s+{CAPITAL})"
)
# Of "la Fondation pour des villes sûres va …" the plain noun's own.
_ENDS_PLAIN = r"(?=\s+(?:va|vont|doit|doivent|peut|peuvent|en|avec|dans|sur|depuis|dès|avant)\s|\s+(?:jusqu|d)['’])"
KIND = re.compile(_ADJECTIVE)
PLAIN_ADJECTIVE = re.compile(rf"\s+{_ADJECTIVE}{_ENDS_PLAIN}")
# "Fondation Ribera pour la construction durable": of its kind, and not of something.
OF_KIND = re.compile(rf"(?:tion|ment|age)\s+{_ADJECTIVE}(?:{_ENDS}|{_GOES_ON}|{_ENDS_PLAIN})")
ADJECTIVES = re.compile(rf"(?:\s+(?:et\s+)?{_ADJECTIVE}){{1,2}}(?:{_ENDS}|{_GOES_ON})")
# In English only a foreign name has plain ones: "Agence métropolitaine de Lorne", but "the Fund grants a loan".
FOREIGN_ADJECTIVES = re.compile(
    rf"(?:\s+{_ADJECTIVE}){{1,2}}(?=\s*[,.;:()]|\s*$|\s+(?:de|du|des|del|pour|para)\s|\s+d['’])"
)
PLURAL_ADJECTIVES = re.compile(rf"(?<=[sx])(?:\s+{_ADJECTIVE}(?<=s))+(?!\w)")
# "Organisation des villes arabes": what agrees with a noun of women or towns.
FEMININE_PLURAL = re.compile(
    r"(?<=[a-z]es)\s+(?!(?:toutes|elles|autres|quelques|certaines|mêmes|dès|après|près|presque|très)\b)[a-zà-ÿ]{4,}es(?!\w)"
    r"|(?<=[a-z][sx])\s+[a-zà-ÿ]{3,}és(?!\w)"  # "Société des puits partagés"
)
# "Centre balte de recherche": whatever stands between a noun and what it is of, but for a verb.
_VERB = (
    r"(?:une?|les?|la|un[ao]s?|el|los|las|the|an|a|ont|est|sont|se|ha|han|es|son|y|et|ou|and|or|in|on|at|by|to|for|with|from|entre|con|en|que|qui|will|has|have"
    r"|is|are|va|sur|sous|dans|par|pour|avec|sans|chez|vers|dès|afin|près|hors|doit|peut|veut|vient|convient|fournit|met"
    r"|rejoint|offre|propose|lance|signe|donne|apporte|finance|verse|partage|prête|cède|remet|organise|publie|forme"
    r"|prépare|envisage|décide|accepte|souhaite|espère|invite|demande|promet"
    r"|[a-zà-ÿ-]+(?:ra|ront|rá|rán|ó|aron|ieron|ait|aient|(?<!m)ent|ed))"
)
ANY_BEFORE_OF = re.compile(rf"(?:\s+(?!{_VERB}\s)[a-zà-ÿ-]+){{1,2}}(?=\s+(?:du|des|de|del|pour)\s|\s+d['’])")

# "Des jeunes urbanistes du Río", "aux catastrophes de Karnali": the place that it is of ends what stands in between.
_PLACE = rf"(?=\s+(?:du|de(?:\s+la)?)\s+{CAPITAL}|\s+(?:d['’]|de\s+l['’]){CAPITAL})"
# "Groupe logement après incendie de Hobart", "Corporation des rues en musique de Loja", "Maisons froides de Dunedin".
_NO_PHRASE = (
    r"(?!(?:faveur|hauteur|côté|face|profit|nom|matière|titre|cours|vue|lien|lieu|raison|cas|place|charge|partir|propos|sujet|bénéfice|sein|bord"
    r"|compte|tant|train|présence|marge|dehors|coopération|collaboration|partenariat|mesure|terme|moyen|attente|fin|début)\b)"
)
_LINKED_SMALL = rf"{_NO_PHRASE}(?!{_VERB}\s){_NO_NOUN}{_SMALL}"
LINKED_BEFORE_PLACE = re.compile(rf"\s+(?:en|à|aux?|après|sans|sous)\s+{_LINKED_SMALL}(?:\s+{_LINKED_SMALL})?{_PLACE}")
NOUN_LINKED_BEFORE_PLACE = re.compile(rf"\s+{_LINKED_SMALL}\s+(?:après|et|sans|contre)\s+{_LINKED_SMALL}{_PLACE}")
PLURAL_BEFORE_PLACE = re.compile(rf"(?<=[a-z]s)\s+(?!{_VERB}\s)[a-zà-ÿ]{{4,}}s{_PLACE}")
# "Ministère des Grands ensembles": the adjective alone is written large.
LARGE_ADJECTIVE = re.compile(r"\b(?:Grand|Petit|Haut|Bas|Vieux|Vieille|Nouveau|Nouvelle|Ancien|Premier|Bon)[a-z]{0,3}$")
ITS_NOUN = re.compile(rf"\s+(?!{_VERB}\s){_NO_NOUN}[a-zà-ÿ]{{4,}}s(?!\w)")
# "Ministère du Cadre bâti de Norlande"
MADE_BEFORE_PLACE = re.compile(rf"\s+[a-zà-ÿ]{{2,}}(?:is?|us?|ée?s?){_PLACE}")
# "Agence d'État des routes"
OF_STATE = re.compile(r"(?:d['’]|de\s+l['’])État$")
PLAIN_BEFORE_PLACE = re.compile(rf"\s+(?!{_VERB}\s){_SMALL}{_PLACE}")
TO_PLAIN_BEFORE_PLACE = re.compile(rf"\s+(?:aux?\s+|à\s+(?:la\s+|l['’])?){_PLAIN}{_PLACE}")
# "Du lac Kivu".
OF_REGION = re.compile(
    r"\s+(?:du|des|de\s+la|de\s+l['’])\s?(?P<noun>littoral|deltas?|lacs?|fleuves?|bassin|golfe|plateau|canal|canaux|port|ports|centre-ville|sud|nord"
    r"|(?<=l['’])(?:est|ouest|estuaire|archipel|île)|vallée|vallées|côte|montagne|montagnes|baie|rivière|région|banlieue)(?![\w’'-])(?!\s+[^\W\d_a-zà-ÿ])"
)
EMBASSY = re.compile(
    r"(?:Embass(?:y|ies)|Embajada|Ambassade|Consulate|Consulado|Consulat|High\s+Commission|Permanent\s+Mission|Mission\s+permanente|Misión\s+Permanente)\b"
)
AT_POST = re.compile(rf"\s+(?:in|to|en|ante|à|au|auprès\s+de|près)\s+{THE}?(?P<noun>{CAPITAL})")
OF_FEATURE = re.compile(rf"\s+(?:du\s+|de\s+la\s+|de\s+l['’])(?P<noun>{_SMALL})(?=\s+{CAPITAL})")

# -- the second of two, or the last of several: "y de Mercado", "et du drainage", "y los Barrios", "and Housing"

_NOUN = rf"(?P<noun>{CAPITAL}|{_SMALL})"
AND_OF = re.compile(rf"\s+{AND}\s+(?:(?:of|de|del|du|des)\s+{THE}?|d['’]){_NOUN}")
# "Centro por la Vivienda y contra los Desalojos"
AND_AGAINST = re.compile(rf"\s+{AND}\s+(?:contra|contre|against)\s+{THE}?(?P<noun>[^\W\d_][\w-]{{3,}})")
AND_THE = re.compile(rf"\s+{AND}\s+{THE}{_NOUN}(?!\s+(?:de|del|of)\s)")
AND_CAPITAL = re.compile(rf"\s+{AND}\s+(?P<noun>{CAPITAL})")
AND_PLAIN = re.compile(
    rf"\s+et\s+(?P<noun>{_SMALL})(?:(?=\s+(?:de|du|des|de\s+la)\s+{CAPITAL}|\s+(?:d['’]|de\s+l['’]){CAPITAL})"
    rf"|(?<=s)(?:(?=\s+(?:de|du|des)\s|\s+d['’])|{_ENDS}))"
)
# "Ligue des piétons et cyclistes": two of a kind, without an article.
AND_SEVERAL = re.compile(rf"(?<=[a-zà-ÿ]s)\s+et\s+{_NO_NOUN}(?P<noun>{_SMALL}(?<=s))(?![\w’'])")
_ITEM = rf"(?:(?:des\s+|du\s+|de\s+la\s+|de\s+l['’]|d['’])?{THE}?(?:[^\W\d_a-zà-ÿ][a-zà-ÿ]+|{_SMALL}))"
LIST = re.compile(rf"(?:,\s+{_ITEM}(?:\s+{_ADJECTIVE})?)+,?(?=\s+{AND}\s)")
# "The Water and Housing Council": the second of two would have its own article.
# But "Parks and Gardens Agency", "Kera Water and Sanitation Board" are told by what they are of.
_FIELD = (
    r"(?:[A-Z][a-z]+s|Water|Land|Housing|Women|Youth|Health|Food|Energy|Waste|Sanitation|Planning|Transport|Infrastructure|Environment|Culture"
    r"|Research|Training|Education|Science|Trade|Industry|Climate|Fire|Labour|Labor|Property|Town|City|Building|Construction|Disaster|Safety|Tourism)"
)
SHARED = re.compile(
    rf"(?:\b[Tt]he\s+(?P<one>(?:{CAPITAL}\s+){{1,3}}and\s+)"
    rf"|(?:^|[a-zß-ÿ,;:]\s+)(?<!\bof\s)(?<!\bfor\s)(?<!\bwithout\s)(?<!\bin\s)(?<!\bthe\s)(?P<other>(?:{CAPITAL}\s+){{0,2}}{_FIELD}\s+and\s+))$"
)
# "Between" needs two: what stands before the last "and" of a name that nothing is joined to is one of them.
BETWEEN = re.compile(rf"\b(?:between|entre)\s+{THE}?$", re.IGNORECASE)
LAST_AND = re.compile(rf".*(?P<joint>\s+{AND}\s+{THE}?)(?=[^\W\d_a-zà-ÿ])", re.DOTALL)
JOINED = re.compile(rf"\s*(?:,|\([^)]*\)|{AND}\b)")

# -- a school or institute, and behind a comma the university that it belongs to

PART = re.compile(
    r"^(?:Institut\w*|School|Faculty|Department|Cent\w+|Laborato\w+|Escuela|École|Facul\w+|D[eé]part[ae]ment\w*)\b"
)
UNIVERSITY = re.compile(
    rf",\s+(?:Universi\w+(?:\s+{_ADJECTIVE})?(?:\s+(?:{_OF}{THE}?|d['’]){CAPITAL}|\s+{CAPITAL})+"
    rf"|(?:{CAPITAL}\s+){{1,4}}(?:University|College)\b)"
)
