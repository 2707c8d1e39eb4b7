"""Meetings and ceremonies in words of communiques, minutes, plans and wire news where no verb of meeting tells them.

"We, the Ministers, gathered in Brund on 3 May", "the Summit was preceded by a meeting", "laid a wreath", "talks set to
open in Brund".
"""

from __future__ import annotations

import re
from typing import Final

from followthrough.findings.targets.spaced import spaced

_EVENT: Final = (
    r"(?i:meetings?|summits?|sessions?|conferences?|talks|gatherings?|round ?tables?|forums?|fora|dialogues?|"
    r"ceremon(?:y|ies)|"
    r"consultations?|workshops?|seminars?|symposi(?:um|a)|exercises?|receptions?|visits?|exhibitions?|"
    r"festivals?|negotiations|"
    r"fairs?|expos?|rounds?|assembl(?:y|ies)|congress|retreats?|tournaments?|(?:World )?Cup|Games|"
    r"championships?|weeks?)"
)
_PLACE: Final = r"(?:in|at) (?:the )?(?:city of )?[A-Z][\w’'.-]+"
_MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:19|20)\d\d)"
)
_WHO: Final = (
    r"(?:Heads?|Ministers?|Leaders?|Presidents?|representatives|Members?|Governors?|Senior|Chiefs?|Speakers?|"
    r"delegates|"
    r"Secretaries|participants|States)"
)
#: "We, the Ministers of the League, gathered by videoconference", "meeting in Brund on 3 May", "on the occasion of"
_PREAMBLE: Final = spaced(
    rf"\b(?:W[Ee], the|The) [^;]{{0,60}}?{_WHO}\b[^;]{{0,600}}?(?P<cue>,? (?:having )?(?:gathered|assembled|"
    rf"convened|met|meeting|"
    rf"gathering|assembling|held (?:their|our|its|the) [^;,]{{0,60}}{_EVENT})\b(?= (?:\w+ ){{0,6}}?(?:in|at|on|"
    rf"by|for|under|virtually)\b)"
    rf"|on the occasion of (?:the|our|their) [^;]{{0,90}}\b{_MONTH}\b)"
)
#: "The Summit was preceded by the officials' meeting"
_PRECEDED: Final = spaced(
    rf"\b{_EVENT}\b[^.;]{{0,60}} (?P<cue>(?:was|is|were|will be|shall be) (?:immediately )?(?:preceded|followed|"
    rf"accompanied) by) "
    rf"[^.;]{{0,90}}\b(?:{_EVENT}|(?:Council|Committee) of (?:\w+ )?(?:Ministers|Officials|Representatives))\b",
    re.IGNORECASE,
)
#: Ceremonies by what is done: "laid a wreath at", "cut the ribbon", "was accorded a ceremonial welcome"
_CEREMONY: Final = spaced(
    r"\b(?P<cue>foundation stone [^.;]{0,60}?(?:was|is to be|will be) (?:\w+ )?laid|"
    r"(?:laid|lay|laying) (?:a |the )?(?:wreaths?|foundation stone|flowers)|cut (?:the|a) ribbon|"
    r"broke ground|"
    r"planted (?:a|an|the) (?:[\w-]+ )?(?:tree|sapling)s?|(?:paid|pay|paying) (?:a |"
    r"an )?(?:[\w-]+ )?(?:courtesy )?call on|"
    r"(?:was|were) (?:accorded|given) (?:a |an )?(?:[\w-]+ )?(?:welcome|reception|guard of honou?r)|"
    r"inspected (?:a|the) guard of honou?r|"
    r"unveiled (?:a|the) (?:[\w-]+ )?(?:plaque|statue|monument|bust)|opened (?:its|their) doors(?= in [A-Z]| on \d)|"
    r"(?:was|were) (?:\w+ )?(?:handed over|inaugurated|opened|delivered|commissioned)(?= [^.;]{0,60}\b(?:at|"
    r"during|in) (?:a|an|the) "
    r"(?:[\w-]+ )?ceremony\b)|(?:attended|presided over|were present at|was present at) (?:the|a) (?:[\w-]+ )?"
    r"(?:delivery|launch|launching|handover|hand-over|inauguration|opening|unveiling|commissioning|swearing-in)\b)"
)
#: "The Dialogue will be held every other year, the next one in Brund"
_NEXT_ONE: Final = spaced(
    rf"\b(?P<cue>[Tt]he (?:next|first|second|following) (?:one|{_EVENT}))(?:,| being| is| to be held| (?:will|"
    rf"shall) be(?: held)?)* {_PLACE}"
)
#: "The holding in Brund, on 3 May, of the round table", "the co-hosting by Norland of the World Cup"
_HOLDING: Final = spaced(
    r"\b(?P<cue>(?:the )?(?:\w+ )?(?:successful )?(?:holding|hosting|co-hosting|convening|organi[sz]ation|staging))"
    rf",? (?:(?:by|in|at|on|from)\b[^.;]{{1,80}}?,? )?of (?:[^.;,]{{0,60}} )?{_EVENT}\b",
    re.IGNORECASE,
)
#: "The Forum, which will be organised back to back with", "talks set to open in Brund"
_TO_COME: Final = spaced(
    rf"\b{_EVENT}\b,? (?:[^.;]{{0,60}}?)(?P<cue>(?:which |that )?(?:(?:will|shall|is to|are to) be|is|"
    rf"are) (?:organi[sz]ed|held|convened|"
    r"staged|hosted)(?= back[- ]to[- ]back| in conjunction| on the (?:margins|sidelines))|(?:is |are |was |"
    r"were )?(?:set|due|"
    r"scheduled|slated|expected) to (?:open|begin|start|resume|be held|convene|take place)|(?:will|shall) be "
    r"(?:presented|shown|staged|mounted|opened)(?= (?:in|at) (?:the )?[A-Z]))"
)
_SEASON: Final = spaced(
    r"\b(?:season|festival|exhibition|concerts?|performances?|display|retrospective|programme|show)\b[^.;]{0,50} "
    r"(?P<cue>(?:will|shall|is to|are to) be (?:presented|shown|staged|mounted|opened|held|performed)) (?:in|"
    r"at) (?:the )?[A-Z]"
)
#: "In their first summit in two years": where something was agreed
_IN_FIRST: Final = spaced(
    r"\b(?P<cue>(?:at|in|during) (?:their|its|the|his|her) (?:[\w-]+ ){0,2}?(?:first|second|third|latest|"
    r"annual)(?:[ -][\w-]+){0,3}? "
    r"(?:summit|meeting|talks|session|encounter))(?= in (?:more|over|nearly|almost|\w+ years)| since| on | for )"
)
#: "The one-day gathering in the capital was the second summit"
_WAS_THE: Final = spaced(
    rf"\b[Tt]h(?:e|is) (?:[\w-]+ ){{0,3}}{_EVENT}\b[^.;]{{0,60}} (?P<cue>(?:was|is|marked|would be|will be) the "
    rf"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last|"
    rf"latest)) [^.;]{{0,40}}\b{_EVENT}\b"
)
#: "There shall be a review conference not later than 2031"
_THERE_BE: Final = spaced(
    rf"\b[Tt]here (?P<cue>(?:shall|will|is to|would) be) (?:an?|one|two|annual|regular|"
    rf"another) (?:[\w-]+ ){{0,4}}{_EVENT}\b"
)
#: "Who also met with Li one on one on Friday", "the leaders, who met in Brund on Monday"
_WHO_MET: Final = spaced(
    rf"\bwho (?P<cue>(?:also |had |later |earlier )?(?:met|held talks|held a meeting|"
    rf"conferred)) [^.;,]{{0,60}}\b(?:on|in|last) (?:\w+ )?{_MONTH}\b"
)
#: "The candidature of Norland to hold the next session", "its offer to host the eighth Forum in Brund"
_OFFER: Final = spaced(
    r"\b(?P<cue>(?:offer|candidature|candidacy|invitation|proposal|willingness|readiness|"
    r"decision)[^.;]{0,50} to (?:hold|host|"
    rf"organi[sz]e|convene)) (?:the|a|an|its|their) (?:[\w’'-]+ ){{0,5}}{_EVENT}\b(?=[^.;]{{0,60}}(?: in [A-Z\d]))"
)
#: "Joint auction trial held in Brund in May 2031", "2.1 Hold a clean-up week in October", "Study visit to"
_ROW: Final = spaced(
    rf"\b(?P<cue>[Hh]eld) {_PLACE}[^.;]{{0,20}}\b{_MONTH}\b"
    rf"|\A[\s\W\d]{{0,12}}(?P<hold>Hold|Convene|Host|Stage|Organi[sz]e) (?:an?|the|one|two|its|"
    rf"their) (?:[\w’'-]+ ){{0,5}}{_EVENT}\b"
    rf"(?=[^.;]{{0,40}}\b{_MONTH})|\A[\s\W\d]{{0,12}}(?P<visit>(?:Study (?:visit|tour)|"
    rf"Exchange visit|"
    rf"Site visit|Technical visit)s?) (?=[^.;]{{0,60}}\bto [A-Z][^.;]{{0,60}}\b{_MONTH})"
)
# Each wording with words of which it must have one: a sentence without them is not searched.
EVENT_WORDINGS: Final = tuple(
    (pattern, frozenset(words.split()))
    for pattern, words in (
        (_PREAMBLE, "gathered assembled convened met meeting gathering assembling held occasion"),
        (_PRECEDED, "preceded followed accompanied"),
        (
            _CEREMONY,
            ("laid lay laying ribbon ground planted call welcome reception guard unveiled doors handed inaugurated "
            "opened delivered commissioned attended presided present"),
        ),
        (_NEXT_ONE, "next first second following"),
        (_HOLDING, "holding hosting co-hosting convening organisation organization staging"),
        (
            _TO_COME,
            ("back back-to-back conjunction margins sidelines set due scheduled slated expected presented shown staged "
            "mounted opened"),
        ),
        (_SEASON, ("season festival exhibition concert concerts performance performances display retrospective "
                  "programme show")),
        (_IN_FIRST, "summit meeting talks session encounter"),
        (_WAS_THE, "first second third fourth fifth sixth seventh eighth ninth tenth last latest"),
        (_THERE_BE, "there"),
        (_WHO_MET, "met held conferred"),
        (_OFFER, "offer candidature candidacy invitation proposal willingness readiness decision"),
        (_ROW, "held hold convene host stage organise organize visit visits tour"),
    )
)  # fmt: skip
#: The words of `_EVENT`, and the wordings that must hold one.
EVENT_NOUNS: Final = frozenset(
    "meeting meetings summit summits session sessions conference conferences talks gathering gatherings round rounds "
    "table tables roundtable roundtables forum forums fora dialogue dialogues ceremony ceremonies consultation "
    "consultations workshop workshops seminar seminars symposium symposia exercise exercises reception receptions "
    "visit visits exhibition exhibitions festival festivals negotiations fair fairs expo expos assembly assemblies "
    "congress retreat retreats tournament tournaments cup games championship championships week weeks".split()
)
OF_EVENTS: Final = (_PRECEDED, _HOLDING, _TO_COME, _WAS_THE, _THERE_BE, _OFFER)
#: Without one of these words, or a numbered one ("33rd"), no event stands in one of these wordings.
GATHERING_WORDS: Final = frozenset[str]().union(*(words for _, words in EVENT_WORDINGS))
DATED: Final = (_HOLDING, _THERE_BE, _OFFER)  # these need a date
BY_WORD: Final = {
    word: [at for at, (_, words) in enumerate(EVENT_WORDINGS) if word in words] for word in GATHERING_WORDS
}
NUMBERED: Final = [at for at, (pattern, _) in enumerate(EVENT_WORDINGS) if pattern is _WAS_THE]  # "the 33rd"

# Meetings told by the way, which occasions.py reads: what is led, who hosts, what is to come.
LED: Final = frozenset(
    "summit meeting meetings dialogue session sessions conference roundtable forum talks visit event ceremony lunch "
    "luncheon dinner breakfast".split()
)
RUN: Final = frozenset("hosted co-hosted convened co-convened organised organized chaired co-chaired".split())
HOSTED: Final = frozenset("hosted co-hosted convened co-convened organised organized".split())
COMING: Final = frozenset("next upcoming forthcoming".split())
FEATURING: Final = frozenset("featuring hosted co-hosted attended chaired co-chaired".split())
#: Without one of these words no meeting is told by the way.
BY_THE_WAY_WORDS: Final = LED | RUN | HOSTED | COMING | FEATURING
