"""Words with a capital that begin a sentence or a date, and no name of a party."""

import re

# "Un total de": no name begins so.
NO_START = re.compile(
    r"(?:Quelqu['’]un|Personne|Chacune?|Aucune?|Alguien|Nadie|Cada|Ning[uú]n[ao]?|Some(?:one|body)|Nobody|Every(?:one|body)|None|Neither"
    r"|An?|Un[ea]?|Uno|Des|Both|Two|Three|Dos|Tres|Deux|Trois|This|That|These|Our|Their|Its|Su|Sus|Est[ea]|Esto|Ce|Cet"
    r"|Cette|Ces|Leur|Notre|Nos|Nuestr[oa]s?|Dans|Sous|Under|In|On|At|As|If|Si|Il|It|There|No|Se|On|Ya|Es|Sera|During"
    r"|Plusieurs|Several|Varios|Varias|Algunos|Algunas|Certains|Certaines|Many|Some|Had|Perhaps|Maybe|Quizás?|Without|Sin|Sans|Faute|Muchos|Quelques|Tous|Todos|All|Participants|Speakers"
    r"|After|Before|Following|Since|Through|At|Pendant|Durant|Lors|Après|Avant|Depuis|Durante|Tras|Desde|CFA|XOF|XAF)\b"
)
# "Con Barrio Claro": the name begins behind it.
LEADS = re.compile(
    r"(?:En|À|Al?|Aux?|Con|Avec|With|Por|Para|Pour|Par|By|Chez|Entre|Between|From|To|For)\s+(?=[^\W\d_a-zà-ÿ])"
)
NO_NAME = re.compile(
    r"[\w.’'-]+(?:,|/\.?)?\s*\d|(?:Q[1-4]|T[1-4]|S[12]|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Easter|Christmas)\b(?!\s+[^\W\d_a-z])"
)
