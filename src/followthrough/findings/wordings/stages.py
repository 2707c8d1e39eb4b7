"""What is done to instruments in wordings of treaties, minutes and wire news, where no verb of a stage tells it.

"Eleven members have deposited their instruments", "opened for signature", "adopted by the Council", "a similar accord
concluded in 2022".
"""

from __future__ import annotations

import re
from typing import Final

from followthrough.findings.targets.spaced import spaced

_TEXT: Final = (
    r"(?:(?i:agreements?|treat(?:y|ies)|conventions?|protocols?|accords?|pacts?|compacts?|memorand(?:um|"
    r"a)(?: of understanding)?|"
    r"MOUs?|MOCs?|charters?|annex(?:es)?|roadmap|road map|masterplan|master plan|action plan|work plan|"
    r"code of (?:practice|"
    r"conduct)|standard operating procedures?|guidelines|vision document|declaration|strategy|arrangements?|"
    r"notes|agreed minutes|record of "
    r"discussions?|partnerships|amendments?)|Act\b|Law\b)"
)
#: "Eleven members have deposited their instruments"
_DEPOSITED: Final = spaced(
    r"\b(?P<done>(?:has|have|had)(?: already| now| since)? deposited) (?P<what>(?:its|their|the|"
    r"an?) instruments?(?: of \w+)?)"
)
#: "Adopted ad referendum by the 14th Meeting", "Endorsed by the Ministers, Brund, 29 August": how a text begins
_OPENS: Final = spaced(
    r"\A\W{0,4}(?P<done>(?:Adopted|Endorsed|Approved|Signed|Initialled|Done)(?: ad referendum|"
    r" in principle)?) (?:by|at) "
    r"(?P<what>[^.;]{0,160}?(?:[Mm]eeting|Council|Committee|Summit|Conference|Ministers|Assembly|Session|"
    r"Commission|Group|Heads of|Leaders|Parties|Board|Forum|Task Force)\b)(?=[^.;]{0,90}\d)"
)
#: "Paragraph 2 of Article 8 of the Agreement shall be deleted and replaced by"
_AMENDED: Final = spaced(
    r"\b(?P<what>(?:Paragraphs?|Articles?|Annex(?:es)?|Chapters?|Sections?|Schedules?) [^.;:]{0,80}?) "
    r"(?P<cue>(?:shall be|is|are|is hereby|are hereby) (?:deleted|replaced|amended|substituted|inserted|added|"
    r"repealed)) ?"
)
#: "There is hereby established the Lake Basin Commission", "we establish a Community of Practice"
_ESTABLISHED: Final = spaced(
    r"\b[Tt]here (?:is|are) hereby (?P<done>established|created|constituted|set up) (?P<what>(?:an? |"
    r"the )?[^.;,(]{3,90})"
)
#: "A Technical Cell of four persons is hereby established", "an Advisory Board is hereby constituted"
_HEREBY: Final = spaced(
    r"\b(?P<what>(?:[Aa]n?|[Tt]he) [^.;:]{3,160}?) (?:is|are) hereby (?P<done>established|created|constituted|set up)\b"
)
#: "This Protocol shall be open for signature at Brund", "the Convention remains open for accession"
_OPEN: Final = spaced(
    rf"\b(?P<what>(?:[Tt]his|[Tt]he(?: present)?) (?:[\w’'-]+ ){{0,5}}?{_TEXT}) "
    r"(?P<cue>(?:shall (?:be|remain)|will (?:be|remain)|is|was|remains) open) "
    r"(?:for|to) (?:signature|accession|ratification|acceptance|adherence|approval)\b"
)
_WE_ESTABLISH: Final = spaced(
    r"\b[Ww]e (?:hereby )?(?P<done>establish|launch|create|institute) (?P<what>an? (?:[A-Z][\w’'-]+ )(?:of |"
    r"for |on |the |[A-Z][\w’'-]+ ?)*)"
)
#: "A similar accord concluded in 2022 with", "the partnerships concluded with Chile are being implemented"
_CONCLUDED: Final = spaced(
    rf"\b(?P<what>(?:[Aa]n?|[Tt]he|[Tt]wo|[Ss]everal|[Ss]imilar) (?:[\w’'-]+ ){{0,3}}?{_TEXT})(?:,)? "
    r"(?P<done>(?:concluded|signed|adopted|ratified|initialled|agreed|struck) (?:in|with|at|between|"
    r"on)\b)(?=[^.;]{3,120} "
    r"(?:has|have|had|is|are|was|were) )"
)
#: "A revised set of operating procedures was adopted", "the Act was amended in March", "have been ratified by six"
_PASSIVE: Final = spaced(
    rf"\b(?P<what>(?:[Aa]n?|[Tt]he|[Tt]hese|[Ss]everal|[Tt]wo) (?:(?!(?:that|which|by|"
    rf"with)\b)[\w’'-]+ ){{0,6}}?{_TEXT})"
    r"(?: (?:on|for|to) (?:[\w’'-]+ ?){1,5}?)?(?:,[^.;,]{1,50},)? "
    r"(?:(?:(?:is|are) to|will|shall) be (?:formally )?(?P<cue>adopted|signed|ratified|initialled|approved|endorsed)|"
    r"(?P<done>(?:was|were|has been|have been) (?:finally |formally |already |since )?(?:adopted|amended|"
    r"ratified|initialled|"
    r"signed|approved|endorsed|extended|renewed|terminated|suspended|repealed|revised|shelved|opened for signature|"
    r"deposited|denounced|provisionally applied)))\b"
)
_IN_FORCE: Final = spaced(
    rf"\b(?P<what>(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat) (?:(?!(?:that|which|by|"
    rf"with)\b)[\w’'-]+ ){{0,5}}?{_TEXT})(?: (?:on|for|with|to|"
    r"between) (?:[\w’'-]+ ?){1,5}?)? (?P<cue>(?:has been|is|was|remains?|"
    r"will remain) (?:provisionally )?(?:in force|under "
    r"ratification|open for signature|awaiting ratification|before parliament)|lapsed|expires|expired|"
    r"takes? effect|took effect|"
    r"will expire|will lapse|(?:is|are) (?:being negotiated|under negotiation)|"
    r"(?:awaits|lacks|needs|requires) (?:\w+ ){0,3}(?:ratifications?|signatures?)|"
    r"entered provisionally|was to expire)\b"
)
#: "Cooperation under this Memorandum takes effect on the date of signature and is to continue for three years"
_LASTS: Final = spaced(
    r"\b[Cc]ooperation under (?P<what>(?:this|the|it)\b(?: [A-Z][\w-]+)*) (?P<cue>(?:will |"
    r"shall )?(?:takes? effect|commences?|"
    r"begins?|continues?|enters? into))\b"
)
#: "Shall constitute an agreement between the two Governments"
_CONSTITUTE: Final = spaced(rf"\b(?P<cue>(?:shall|will) constitute) (?P<what>an? (?:[\w-]+ )?{_TEXT})")
_MADE_ON: Final = spaced(
    r"\b(?P<what>[Tt]h(?:is|e) (?:[A-Z][\w-]+ )*(?:Agreement|Treaty|Protocol|Memorandum|Arrangement|Contract|Deed)) "
    r"(?P<cue>is (?:made|entered into|concluded|signed)) (?:on|at|this|by|between)\b"
)
#: "That had not yet ratified CATA", "conditional upon parliamentary ratification"
_RATIFIED: Final = spaced(
    r"\b(?P<cue>(?:not yet|yet to|have|has|had|to) (?:ratif(?:y|ied)|accede[d]? to|"
    r"sign(?:ed)?)) (?P<what>(?:the )?[A-Z][A-Z]+[A-Za-z]*)\b"
)
_PARLIAMENT: Final = spaced(
    r"\b(?:subject to|conditional (?:up)?on|pending|requires?|awaits?|"
    r"following) (?P<what>(?P<cue>(?:parliamentary|legislative|domestic) "
    r"ratification))\b"
)
#: "Adopt, by the end of 2026, a code of practice", "Revise the Standard Operating Procedure"
_ORDERED: Final = spaced(
    r"\A[\s\W\d]{0,12}(?P<cue>Adopt|Revise|Finali[sz]e|Conclude|Sign|Ratify|Amend|Update|Negotiate|"
    r"Endorse)(?:, [^.;,]{1,40},)? "
    rf"(?P<what>(?:an?|the|its|their) (?:[\w’'()-]+ ){{0,6}}?{_TEXT})\b"
)
_CONCLUSION: Final = spaced(
    r"\b(?P<cue>conclusion) of (?P<what>(?:the )?(?:[a-z-]+ ){0,3}?(?:free[- ]trade|trade|partnership|"
    r"investment|association) "
    r"agreements?)\b"
)
#: "They adopted a vision document", "the Council approved the present Masterplan", "inked a deal"
_ADOPTED: Final = spaced(
    r"\b(?P<done>(?:adopted|approved|endorsed|signed|initialled|inked|ratified)) "
    r"(?P<what>(?:an?|the|its|their) (?:present |revised |joint |draft |final |[\w-]+ ){0,3}?(?:vision document|"
    r"[Mm]asterplan|[Mm]aster plan|"
    r"roadmap|road map|deal (?:on|for|to)|code of (?:conduct|practice)|standard operating procedures?|"
    r"action plan|guidelines|work (?:programme|plan)|rules of procedure|terms of reference|strategic plan))\b"
)
#: "Put their names to the Two Lakes Compact", "reached agreement on the text of a free trade agreement"
_NAMES_TO: Final = spaced(
    rf"\b(?P<done>put (?:its|their|his|her) (?:names?|signatures?) to|reached (?:an )?agreement on) "
    rf"(?P<what>(?:what [\w’'-]+(?: \w+)? )?(?:the text of )?(?:an?|the) (?:[\w’'-]+ ){{0,6}}?{_TEXT})\b"
)
#: "Members which have not yet signed", "gave notice of its withdrawal from the Convention"
_NOT_YET: Final = spaced(
    r"\b(?P<what>(?:[Mm]ember |[Oo]ther )?(?:States|[Mm]embers|[Cc]ountries|[Pp]arties)) (?P<cue>which|that|who) "
    r"(?:have|has) not (?:yet )?(?:signed|ratified|acceded)\b"
)
_NOTICE: Final = spaced(
    rf"\b(?P<cue>notice of (?:its |their |the )?(?:withdrawal|denunciation|termination)) (?:from|of) "
    rf"(?P<what>(?:the|an?) (?:[\w’'-]+ ){{0,6}}?{_TEXT})\b"
)
#: "A working group on tolls was set up", "a joint task force on salt has been formed"
_BODY: Final = spaced(
    r"\b(?P<what>[Aa]n? (?:[\w-]+ ){0,3}?(?:study group|working group|expert group|contact group|joint committee|"
    r"task ?force)(?: (?:on|for|of) (?:[\w-]+ ){1,5}?)?) ?"
    r"(?P<done>(?:was|has been) (?:formed|set up|constituted|created|appointed|established))\b"
)
#: "Resume negotiations on a trilateral free trade agreement"
_NEGOTIATED: Final = spaced(
    rf"\b(?P<cue>(?:talks|negotiations)) (?:on|for|towards?) (?P<what>(?:an?|"
    rf"the) (?:[\w’'-]+ ){{0,5}}?{_TEXT})\b",
    re.IGNORECASE,
)
#: "The Protocol lacks three ratifications", "the Convention has attracted 14 signatures"
_COUNTED: Final = spaced(
    rf"\b(?P<what>(?:[Tt]he|[Tt]his) (?:(?!(?:that|which|by|with)\b)[\w’'()-]+ ){{0,6}}?{_TEXT})"
    r"(?:,[^.;]{1,60},)? (?P<cue>(?:still |now |so far )?(?:lacks?|needs?|requires?|awaits?|has|have|had)"
    r"(?: (?:attracted|received|gathered|obtained|drawn))?) (?:(?:only|some|but|a further|another|all) )?"
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|many|few|no)(?: more| further)? "
    r"(?:ratifications?|signatures|signatories|accessions|parties)\b"
)
#: "Witnessed the exchange of four memoranda", "the handover of the signed agreements"
_EXCHANGED: Final = spaced(
    r"\b(?P<cue>exchange|handover) of (?P<what>(?:the |two |three |four |five |six |seven |eight |nine |ten |"
    r"several |\d+ )?"
    r"(?:signed )?(?:bilateral )?(?:memoranda(?: of understanding)?|MOUs|MoUs|agreements|(?:signed )documents|"
    r"instruments of ratification|letters of intent))\b"
)
#: "Setting up a study group", "put in place a network of contact points"
_SET_UP: Final = spaced(
    r"\b(?P<cue>[Ss]et(?:ting)? up|[Pp]ut(?:ting)? in place|[Ee]stablish(?:ing)?|"
    r"[Ff]orm(?:ing)?) (?P<what>an? (?:[\w-]+ ){0,3}?(?:study group|study team|project team|expert team|"
    r"joint team|team of experts|"
    r"working group|expert group|contact group|joint committee|task ?force|network of [\w-]+(?: \w+)?))\b"
)
# Each wording with words of which it must have one, and parts of words that it must hold besides, if any.
_NEEDED: Final = (
    (_DEPOSITED, "deposited", ""),
    (_OPENS, "adopted endorsed approved signed initialled done", ""),
    (_AMENDED, "deleted replaced amended substituted inserted added repealed", ""),
    (_ESTABLISHED, "hereby", ""),
    (_HEREBY, "hereby", ""),
    (_OPEN, "signature accession ratification acceptance adherence approval", "open"),
    (_WE_ESTABLISH, "establish launch create institute", "we"),
    (_CONCLUDED, "concluded signed adopted ratified initialled agreed struck", ""),
    (
        _PASSIVE,
        (
            "adopted amended ratified initialled signed approved endorsed extended renewed terminated suspended "
            "repealed revised shelved opened deposited denounced applied"
        ),
        "was were be",
    ),
    (
        _IN_FORCE,
        (
            "force ratification ratifications signature signatures negotiation negotiated parliament lapsed lapse "
            "expires expired expire provisionally"
        ),
        "",
    ),
    (_LASTS, "cooperation", "under"),
    (_CONSTITUTE, "constitute", ""),
    (_MADE_ON, "made entered concluded signed", "agreement treaty protocol memorandum arrangement contract deed"),
    (_RATIFIED, "ratify ratified accede acceded sign signed", ""),
    (_PARLIAMENT, "ratification", ""),
    (_ORDERED, "adopt revise finalise finalize conclude sign ratify amend update negotiate endorse", ""),
    (
        _ADOPTED,
        "adopted approved endorsed signed initialled inked ratified",
        "vision master road deal code procedure action guidelines work terms strategic",
    ),
    (_COUNTED, "ratification ratifications signatures signatories accessions parties", "lack need require await ha"),
    (_EXCHANGED, "exchange handover", "memoranda mou agreements documents instruments letters"),
    (_NEGOTIATED, "talks negotiations", ""),
    (_NAMES_TO, "names name signatures signature agreement", "put reached"),
    (_NOT_YET, "signed ratified acceded", "not"),
    (_NOTICE, "notice", ""),
    (_BODY, "group committee task taskforce", "was been"),
    (_SET_UP, "set setting put putting establish establishing form forming", "group committee task network team"),
    (_CONCLUSION, "conclusion", "agreement"),
)
STAGE_WORDINGS: Final = tuple(
    (
        pattern.match if pattern.pattern.startswith(r"\A") else pattern.search,
        frozenset(words.split()),
        tuple(besides.split()),
    )
    for pattern, words, besides in _NEEDED
)
OPENS: Final = next(at for at, (pattern, _, _) in enumerate(_NEEDED) if pattern is _OPENS)
#: Without one of these words no stage stands in one of these wordings.
STAGING_WORDS: Final = frozenset[str]().union(*(words for _, words, _ in STAGE_WORDINGS))
BY_WORD: Final = {
    word: [at for at, (_, words, _) in enumerate(STAGE_WORDINGS) if word in words] for word in STAGING_WORDS
}
