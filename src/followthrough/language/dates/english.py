"""English times: words, orders and the words around them that tell how they are meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from followthrough.language.dates.english_rules import MACROS, RULES
from followthrough.language.dates.english_tokens import KNOWN, PIECE, TOKEN
from followthrough.language.dates.english_words import ERAS, HEADS, MONTHS, WORDS
from followthrough.language.dates.vocabulary import Vocabulary
from followthrough.language.numerals import ENGLISH

_BE = r"(?:\s(?:not|also))?\sbe(?:\s[a-z]+)?"
_STAY = r"(?:\s(?:not|also))?\s(?:be|stay|remain|get)(?:\s[a-z]+)?"
#: What one may or might do without looking ahead.
_RECALL = r"\s(?:have|recall|remember|know|ask|say|think|wonder)\b"
_TO = r"\sto(?:\sbe(?:\s[a-z]+)?)?"
_PLANNED_ING = (
    r"(?:travel+|visit|host|hold|meet|arriv|leav|depart|head|fly|return|open|mov|conven|launch|join|address|celebrat|"
    r"releas|send)ing"
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_AUXILIARIES = ("to", "will", "would", "shall", "should", "may", "might", "can", "could", "must", "not", "ll", "did")


def _unaided(verb: str, words: Sequence[str] = _AUXILIARIES) -> str:
    """A verb's base form where none of some words stands before it: they meet on Friday, but not "will meet"."""
    return verb + "".join(rf"(?<!\b{word}\s{verb})" for word in words)


_FIGURE = r"[$€£¥]?[0-9][0-9.,]*(?:\s?%|\s(?:per\s?cent|[mb]illion|points?))?"
_MONTH = "(?-i:" + "|".join(month.title() for month in MONTHS) + ")"
#: What a past verb may be about and yet lie ahead: they fixed talks in June, they spoke of a vote in June.
_NOT_DONE = (
    "to|for|on|of|with|that|agreements?|plans?|meetings?|summits?|talks|elections?|votes?|conference|visits?|deals?|offers?|"
    "dates?|trials?|hearings?|events?|referendum|contracts?|deadlines?|games?"
)
_OBJECT = r"(?=\s(?:(?:its|their|his|her|the|an?|rates|jobs)\b|[0-9$]|(?-i:[A-Z])))"  # verbs, not a cut of 3 percent
_ON_A_DAY = rf"(?=\s(?:(?:out|up|only|again|also)\s)?(?:on\s|in\s|next\s)?(?:{_WEEKDAY}|{_MONTH})\b)"  # is on Friday
_TO_DAY = rf"\sto(?=\s(?:next\s)?(?:{_WEEKDAY}|{_MONTH})\b)"  # what is put off to Friday lies ahead
_THROUGH = r"(?=\s(?:[\w,]+\s){0,5}through\s)"  # what is called off through Saturday lies ahead
_EFFECT = r"\s(?:into\s)?(?:effect|force)"
_NOUNS = (*_AUXILIARIES, "a", "the", "his", "her", "its", "their", "this", "that", "in")  # before a noun: a vote
_DAY_BEHIND = rf"(?=\s(?:on\s|next\s|in\s)?(?:{_WEEKDAY}|{_MONTH})\b(?!['’]s))"
_MONTH_NEAR = rf"(?=(?:\s[\w’',-]+){{0,4}}\sin\s(?:early\s|late\s|mid-)?{_MONTH}\b)"  # holds elections in May
_SEASON_BEHIND = r"(?=(?:\sto\s\w+)?\sin\s(?:the\s)?(?:early\s|late\s)?(?:spring|summer|autumn|fall|winter)\b)"
#: A weekday that stands a few words behind: debates the bill Friday.
_WEEKDAY_NEAR = rf"(?=(?:\s[\w’',-]+){{0,5}}\s(?:on\s|next\s)?{_WEEKDAY}\b(?!['’]s))"
_GATHERING = (
    "arrive",
    "convene",
    "debate",
    "fly",
    "gather",
    "hold",
    "leave",
    "play",
    "return",
    "tip off",
    "travel",
    "vote",
)
#: Verbs that tell what a body or a programme has before it.
_ON_THE_BILL = (
    r"(?-i:(?=[a-z]))(?:"
    r"(?:addresses|announces|celebrates|chairs|debates|delivers|launches|performs|plays|publishes|releases|stages|tips\soff|unveils|"
    r"welcomes)(?=\s(?:the|an?|its|his|her|their)\s)|rules\son(?=\sthe\s)|votes\son|moves\sto|concludes|gathers|gets\sunder\s?way|"
    r"kicks\sin|"
    + "|".join(_unaided(verb, _NOUNS) for verb in _GATHERING)
    + r"|go\sback|considering|(?:is|are)\s(?:at|against|away|home)\b)"
)
_ON_THE_BILL_BY_THEN = (
    rf"{_ON_THE_BILL}{_WEEKDAY_NEAR}|plans?\s(?:an?|another|more|new|further){_WEEKDAY_NEAR}|"
    rf"(?:moves|opens|returns|reopens|closes|begins|starts){_SEASON_BEHIND}|(?:takes\sover|holds|hosts|stages|plans){_MONTH_NEAR}"
)
_EVENTS = (
    r"(?:elections?|votes?|games?|match(?:es)?|finals?|races?|meetings?|summits?|talks|hearings?|debates?|primary|contests?|"
    r"runoff|referendum|trial|auction)"
)
#: Verbs whose present tells what is to come, where a day stands with them: the court sits Friday.
_FUTURATE = (
    r"(?:arrives|departs|speaks|appears(?!\sto\b)|sits|airs|premieres|debuts|unveils|heads\sto|travels\sto|"
    r"(?:runs|continues|lasts)\sthrough|(?:leaves|takes)\soffice|steps\sdown|retires|voters\s(?:choose|elect|pick|decide)|returns\s(?:to|from|home)|flies\s(?:to|home|back)|plays\s(?:at|against)|"
    r"takes?\splace|go(?:es)?\s(?:to\s(?-i:[A-Z]\w*)|forward|live|before|to\sa\svote|(?:on|to)\strial)|turns\s[0-9]+|up\sfor\sre-?election|go(?:es)?\sto\sthe\spolls|reports\s(?:[a-z]+\s)?(?:earnings|results)|"
    r"hits\s(?:theat(?:er|re)s|stores|shelves|screens))|"
    rf"(?:votes|visits|resumes|reopens|leaves|returns|hosts|runs|ends|closes|(?:comes|runs)\sout){_DAY_BEHIND}|"
    rf"(?:takes\sup|considers|decides|elects|holds|discusses)(?=(?:\s[\w’'-]+){{0,5}}\s(?:on\s|next\s){_WEEKDAY}\b(?!['’]s))|"
    + "|".join(
        _unaided(verb, _NOUNS) + _DAY_BEHIND
        for verb in (
            "vote",
            "return",
            "resume",
            "reopen",
            "arrive",
            "travel",
            "speak",
            "begin",
            "start",
            "expire",
            "end",
        )
    )
    + "|"
    + "|".join(
        rf"(?-i:{_unaided(verb, _NOUNS)}s?(?:\s(?:at|against|the))?\s[A-Z]\w*){_DAY_BEHIND}"  # no headline
        for verb in ("play", "host", "face", "visit")
    )
)
#: What is so, or is called off, on a day to come.
_STANDS = (
    r"(?:is|are)\s(?:possible|likely|unlikely|certain|closed|cancell?ed|shut|off|on|back)\b|"
    r"(?:stays?|remains?)\s(?:closed|shut|open)|(?:ordered|told|asked|invited|summoned|required)\sto(?:\s[a-z]+)?|"
    r"(?:ordered|invited|summoned|required)\s(?:him|her|them|us)\sto(?:\s[a-z]+)?|"
    rf"(?:is|are)\s(?:[a-z]{{2,}}ing|getting\s[a-z]+){_DAY_BEHIND}|calls\sfor\s[a-z]+{_DAY_BEHIND}|ahead\sof"
)
#: Verbs and words that look ahead. Grouped by first letter, which reads twice as fast.
_FUTURE = (
    rf"w(?:ill(?:{_STAY})?|ould(?:{_BE})?|on['’]t|ere{_TO}|as{_TO}|ants?{_TO})|"
    rf"s(?:(?:uspended|hut){_THROUGH}|hall(?:{_BE})?|hould(?:{_BE}|(?!\shave\b))|et(?:\sfor|{_TO})|lated{_TO}|cheduled(?:{_TO})?|tarts|tart(?<!\bthe\sstart)(?<!\ba\sstart)(?=\s(?:in|on)\b))|"
    rf"t(?:o{_BE}|akes?{_EFFECT})|m(?:oved{_TO_DAY}|ust{_BE}|ay(?:{_BE}|(?-i:(?<=\bmay)(?!{_RECALL}|\s(?:the|i[ns]|o[fnr]|a[ts]?|an|by|to|so)\b)\s[a-z]{{2,}}))|ight(?:{_BE}|(?!{_RECALL}))|eets|"
    rf"atur(?:e|es|ing))|{_unaided('meet')}|"
    r"c(?:all(?:s|ed|ing)?\sfor\s(?:an?\s)?(?:[a-z-]+\s){0,2}(?:strikes?|protests?|march(?:es)?|rall(?:y|ies)|demonstrations?)"
    rf"(?=\s(?:on\s|for\s|next\s)?{_WEEKDAY}\b)|(?:ancell?ed|losed){_THROUGH}|an{_BE}|ould(?!\snot\b|\sonly\b|{_RECALL})(?:\sbe)?\s[a-z]+|omes?{_EFFECT})|is(?:{_TO}|{_ON_A_DAY}|\s(?:also\s)?{_PLANNED_ING})|"
    rf"a(?:re(?:{_TO}|{_ON_A_DAY}|\s(?:also\s)?{_PLANNED_ING})|m\s(?:also\s)?{_PLANNED_ING}|greed\sto(?=\s[a-z])(?!\s(?:[oi]n|at|by|the|an?|this|these|it)\b)|s\s(?:soon|early|late)\sas)|"
    rf"be(?:en)?{_TO}|begins?|d(?:ue(?:{_TO})?|eadline)|p(?:ostponed{_TO_DAY}|ut\s(?:off|back){_TO_DAY}|olls\s(?:open|close)|lans?{_TO}|lanned{_TO}|lanning(?:\sfor|{_TO})|ayable)|"
    rf"(?<!ly\s)planned|e(?:xpected(?:{_TO})?|xpects?{_TO}|xpects?(?=(?:\s[\w’',-]+){{0,4}}\s(?:on\s)?{_WEEKDAY}\b)|xtended(?:{_THROUGH}|{_TO_DAY})|xpires?|ffective|nters?{_EFFECT}|nds?(?=\s(?:in|on)\b))|"
    rf"intends?{_TO}|hopes?{_TO}|likely{_TO}|go(?:ing{_TO}|(?:es)?{_EFFECT})|ready{_TO}|resumes|kicks\soff|until|"
    rf"forthcoming|faces|l(?:isted|eaves)\sfor|f(?:ixed\sfor|or(?=\s(?:{_WEEKDAY}|this\sweekend)\b)|lies\sto)|go(?:es)?\son\ssale|"
    rf"opens|reopens|(?:re)?convenes|upcoming|{_FUTURATE}|{_STANDS}"
)
#: Verbs and words that look back, grouped likewise.
_PAST = (
    r"had\sbeen\s(?:due|scheduled|expected|planned|slated|set|supposed)(?:\sto\s(?:be\s)?[a-z]+)?|"
    r"(?:as|previously|originally)\s(?:planned|scheduled|expected)|"
    r"ago|b(?:ecame|egan|egun|lew|orn|ought|roke|roken|rought|uilt)|c(?:ame|aught|hose|hosen)|d(?:ealt|id|ied|rank|rawn|rew|riven|rove|ug)|ended|"
    rf"f(?:allen|ell|elt|led|lew|ought|ound|roze)|g(?:ave|iven|ot|rew|rown)|h(?:ad|as|ave|eard|eld|id|ung)|k(?:ept|new)|{_unaided('last')}|(?:that|which|who)\shit|l(?:aid|ed|eft|it|ost)|"
    + "|".join(
        _unaided(verb, (*_AUXILIARIES, "a", "the", "who")) + _OBJECT for verb in ("cut", "beat", "put", "quit", "shut")
    )
    + "|"
    r"m(?:ade|eant|et)|paid|r(?:an|ang|ode|ose)|"
    r"s(?:aid|ang|ank|at|aw|een|ent|hone|hook|hot|hown|hrank|ince|lept|lid|old|ought|pent|poke|prang|tole|tolen|tood|truck|tuck|"
    r"wam|wept|wore|worn|wung)|"
    r"t(?:aken|aught|hought|hrew|hrown|old|ook|ore|orn)|w(?:as|ent|ere|ithdrew|oke|on|ore|ritten|rote)|"
    # no verbs: "a planned visit", "a still unspecified date", "hundred"
    r"(?-i:(?=[a-z]{3,}ed\b)(?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)(?<!\bits\s)"
    r"(?!un|hundred|indeed|need|proceed|succeed|exceed|speed|excited|pleased|delighted|interested|concerned)[a-z]+)"
)

#: A full stop that ends no sentence: that of a title (Sen. Lund), and of an initial unless a sentence opens behind it.
_TITLES = "Mr Mrs Ms Dr Sen Sens Rep Reps Gov Gen Lt Col Sgt Capt Maj Adm Prof Rev St vs Brig Cmdr Hon Messrs".split()
_NOT_TITLED = "".join(rf"(?<!\b{title}\.)" for title in _TITLES)
_CLOSING = r"['\"”’)]{0,3}"
_OPENERS = (
    r"(?:The|An?|In|On|At|For|By|From|With|After|Before|As|If|When|While|He|She|It|They|We|I|You|But|And|So|Yet|This|That|"
    r"These|Those|There|Then|His|Her|Its|Their|Our|My|What|Who|How|No|Not|Some|Many|Most|One|Two|Last|Next|Today|Now)"
)

ENGLISH_TIMES = Vocabulary(
    words=WORDS,
    heads=HEADS,
    token=TOKEN,
    piece=PIECE,
    eras=ERAS,
    known=KNOWN | frozenset(ENGLISH),
    rules=RULES,
    macros=MACROS,
    cardinals=ENGLISH,
    joiners=frozenset({"-", "and"}),
    future=re.compile(rf"\b(?:{_FUTURE})\b|['’](?:ll|(?:re|m)\s(?:going|{_PLANNED_ING}))\b", re.IGNORECASE),
    past=re.compile(rf"\b(?:{_PAST})\b", re.IGNORECASE),
    attribute=re.compile(r"\b(?:its|their|our|his|her|my|your)\s+\Z", re.IGNORECASE),
    limits=re.compile(
        r"\b(?:until|till|starting|beginning|as\s(?:soon|early|late)\sas|ahead\sof|by|o[nr]\sbefore|or\sbefore|(?:no|not)\slater\sthan|"
        r"(?:by|than|until|before)\s(?:the\s)?(?:close\sof\s(?:business|play)|cob)(?:\son)?)\s+\Z",
        re.IGNORECASE,
    ),
    governs=re.compile(
        r"\s(?:(?:back|late|again|here|there|only|just|early)\s)?(?:(?:in|on|at|during)\s)?(?:the\s)?|"
        rf"\s(?:(?!(?:{_NOT_DONE})\b)[a-z]+\s){{1,3}}(?:in|on|during)\s(?:the\s)?"
    ),
    decided=re.compile(
        r"\b(?:decided|agreed|resolved|undertook|pledged|promised|vowed|committed\sthemselves)\sto\b", re.IGNORECASE
    ),
    deciding=re.compile(
        r"(?:announc|agre|approv|propos|call|offer|order|pledg|promis|decid|vot|ask|invit|want|hop|urg|demand|need|add|"
        r"predict|project|delay|postpon|extend|mov|pick|elect|warn|target|plann?|schedul|confirm|accept|suggest)(?:e)?d\b|"
        r"(?:said|told|sought|has|have|had|was|were|on|since|ago|last|left|meant|led)\b",
        re.IGNORECASE,
    ),
    past_owner=re.compile(
        r"['’]s\s(?!(?:[a-z]+\s){0,2}(?:elections?|votes?|games?|match(?:es)?|finals?|races?|meetings?|summits?|talks|"
        r"hearings?|debates?|primary|ceremony|launch|polls?|contests?|events?|parade|funeral|trial|sessions?|auction|"
        r"deadline|referendum|run-?off|inauguration|visits?|opener|strikes?|march|rally|protests?|announcement|dinners?|banquet|reception|concert|ties?|fixtures?|clash|derby|"
        r"replay|friendly|bout|fight|showdown|kick-?off|semi-?finals?|quarter-?finals?|grand\sprix|wedding|burial|exams?)\b)",
        re.IGNORECASE,
    ),
    present=re.compile(r"\b(?:is|are|be|being|to)\s(?:[a-z]+ly\s)?\Z", re.IGNORECASE),
    reported=re.compile(
        r"\s(?:(?!(?:may|might|will|would|could|can|to|on|in|for|and|or|of|with|by|at|from|as|that|is|are|was|were|after|before|"
        r"when)\b)[a-z-]+\s){0,3}(?:data|figures|numbers|statistics|sales|earnings|results|reports?|inflation|payrolls|exports|"
        r"imports|output|production|orders|unemployment|employment|readings?|surveys?|minutes|deficit|surplus)\b"
    ),
    traded=re.compile(r"\s(?:[a-z]+\s){0,2}(?:futures|delivery|options)\b"),
    due=re.compile(r"\bby\s+(?:the\s)?\Z", re.IGNORECASE),
    awaited=re.compile(
        r"\b(?:(?:ahead|in\sadvance)\sof|await(?:s|ed|ing)?|waiting\sfor|waited\sfor|looking\s(?:ahead|forward)\sto|eyes\s(?:are\s)?on|"
        r"(?:to|will|must|can|could|cannot|may|might)\s(?:beat|meet|make|miss|attend|win|contest)|brac(?:e|es|ed|ing)\sfor|prepar(?:e|es|ing)\sfor|(?:run|lead)-?\s?up\sto)\s+(?:the\s)?\Z",
        re.IGNORECASE,
    ),
    resolved=re.compile(r"(?:agreed|extended|cancell?ed|closed|suspended|shut|moved|postponed|put)\s", re.IGNORECASE),
    billed=re.compile(rf"\b(?:{_ON_THE_BILL_BY_THEN})", re.IGNORECASE),
    stands=re.compile(
        rf"\s(?:is|are)\s|['’]s\s(?:[a-z-]+\s){{0,2}}{_EVENTS}\s(?:is|are|pits|features|comes|looks|promises)\b",
        re.IGNORECASE,
    ),
    begun=re.compile(
        r"\bsince\s+(?:the\s|late\s|early\s|mid-)?\Z|"
        r"\blast\s(?:[a-z]+ed|did|was|were|had|met|rose|fell|won|saw|made|took|held|cut|came|went|ran|hit|left|spoke)\b"
        r"[^.;,\n]{0,20}\b(?:in|on)\s\Z|"
        r"\b(?:was|were)\s(?!due|expected|to|set|scheduled|supposed|meant|wanted|needed|required|asked|told|ordered|hoped)"
        r"(?:(?!that\b)[a-z]+\s){1,2}by\s(?:late\s|early\s)?\Z|"
        r"\bdid(?:\snot|n['’]t)\s[^.;\n]{1,24}\s(?:until|till)\s\Z|"
        r"\b(?:stayed|remained|waited|worked|lasted|continued|ran|lived|fought|slept|sat)\s(?:[a-z]+\s){0,2}"
        r"(?:until|till|through)\s\Z",
        re.IGNORECASE,
    ),
    elapsed=re.compile(r"\bhad\b(?!\sbeen\s(?:due|scheduled|expected|planned|slated)\b)", re.IGNORECASE),
    firm=re.compile(
        r"(?:will|shall|won['’]t|['’]ll|(?:is|are|am)\s(?:also\s)?(?:to\b|[a-z]+ing\b)|"
        r"(?:takes?|comes?|goes|go|enters?)\s|faces\b|begin|start|ends?\b|kicks|resumes|agreed\sto\b|"
        r"(?:play|host|visit|vote|return|resume|reopen|close)s?\b|(?:takes\sup|considers|decides|elects|holds|discusses)\b)",
        re.IGNORECASE,
    ),
    joins=re.compile(
        r"\s*(?:,|,?\s(?:and|or)|(?P<run>,?\s(?:to|through|until|till)|[-–—]))\s*(?:on\s|in\s|the\s|of\s){0,2}",
        re.IGNORECASE,
    ),
    known_days={
        "XXXX-09-11": (re.compile(r"\s+(?:[a-z]+\s)?(?:attacks?|hijackings?)\b", re.IGNORECASE), "2001"),
        "XXXX-01-06": (re.compile(r"\s+(?:attack|committee|insurrection|riots?)\b", re.IGNORECASE), "2021"),
        "XXXX-10-07": (re.compile(r"\s+(?:[a-z]+\s)?(?:attacks?|massacre|atrocities)\b", re.IGNORECASE), "2023"),
    },
    compared=re.compile(
        rf"\b(?:from|than|with|over|against|(?<!months\s)(?<!year\s)(?<!quarter\s)(?<!weeks\s)to)\s+\Z|\b(?:from|than|against)\s{_FIGURE}\s(?:in\s)?\Z|"
        rf"\b(?:from|than|against)\s{_FIGURE}\s[^.;\n]{{0,40}}\sand\s{_FIGURE}\s(?:in\s)?\Z",
        re.IGNORECASE,
    ),
    dwelt=re.compile(
        r"(?:\b(?:in|during)\s+(?:late\s|early\s|mid-)?[0-9]{4}|(?<!than\sa\s)(?<!from\sa\s)\byears?\s+(?:ago|later|earlier)|\b(?:last|that|the\s(?:following|next|previous|same))\syear|\b(?:in|the|and)\s+[a-z]+)\Z",
        re.IGNORECASE,
    ),
    inside=re.compile(r"\b(?:in|during|by|until|through|over|within)\s+\Z", re.IGNORECASE),
    rate=re.compile(
        r"(?:[0-9]|\b(?:two|three|four|five|six|seven|eight|nine|ten|[a-z]+ty|dozens?|hundreds?|thousands?|[mb]illions?|many|more|"
        r"fewer|several))\s+(?:of\s+)?(?:[a-z]+\s+){0,2}?(?:[a-z]+s|people|children|men|women|per\s?cent|yen)\s+\Z"
    ),
    some_day=re.compile(r"one\sday", re.IGNORECASE),
    modal=re.compile(r"\b(?:will|would|may|might|could|can|to)\s\Z", re.IGNORECASE),
    not_rate=re.compile(r"\s+(?:ago|earlier|before|after|later|since|or|from|into)\b", re.IGNORECASE),
    lasting=re.compile(r"\b(?:since|until|till|from|by|before)\s+\Z", re.IGNORECASE),
    record=re.compile(r"\b(?:[a-z]{2,}est|worst|most|least)(?:\s[a-z]+){0,3}\ssince\s(?:the\s)?\Z", re.IGNORECASE),
    saying=re.compile(r"\b(?:said|says|told|announced|reported|added|confirmed)\b[^.!?]{0,40}\Z", re.IGNORECASE),
    breaks=re.compile(
        rf"(?:[!?]|\.{_NOT_TITLED}(?:(?<![A-Z]\.)|(?={_CLOSING}\s+{_OPENERS}\b))){_CLOSING}\s+(?=[\"“‘'A-Z(])"
        r"|\n\s*\n|\n\s*(?:[-*•–]|\(?[0-9a-z]{1,3}[.)])\s+"
    ),
    things=re.compile(
        r"\b(?:(?i:the|a|an|annual|million|first) (?=March (?:for|on) [A-Z])|(?i:high) (?=(?i:noon)\b))|"
        # a wish: "May the talks succeed"; not "in May the talks", nor "last May we met"
        # a person: "Mrs May", "Judge March"; "May told the Commons"
        r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Judge|Justice|Minister|Secretary|Senator|President|Governor|Theresa)\b"
        r"\.? (?=Ma(?:y|rch)\b)|"
        r"(?:^|(?<=[.;!?:,”\"] )|(?<=[\n\"“]))(?=May\s(?:said|told|added|insisted|replied|argued|wrote|refused)\b)|"
        r"(?<![a-z] )(?=May\s(?:the|this|these|our|your|all|God|peace|I|we|you|he|she|it|they)\b)"
    ),
    named="MNn",
    measured=re.compile(
        r"\b(?:temperatures?|highs?|lows?|degrees|mercury|thermometers?|fahrenheit|scores?|scored|winds?|gusts?|speeds?|"
        r"shot|aged|iq|weather|readings?)\b[^.;\n]{0,48}\Z",
        re.IGNORECASE,
    ),
    earned=re.compile(
        r"\s(?:(?:net|pretax|pre-tax|operating|core|underlying|adjusted|group|gross)\s)?(?:profits?|earnings|sales|revenues?|"
        r"results|loss(?:es)?|income|turnover|figures|report|growth|gdp|exports|imports|output|dividend|production)\b",
        re.IGNORECASE,
    ),
    counted=re.compile(
        r"\s(?:(?:other|more|new|young|local|armed|foreign|square|cubic|metric)\s)?(?:people|persons|men|women|children|troops|"
        r"soldiers|policemen|officers|workers|employees|jobs|homes|houses|seats|students|pupils|refugees|migrants|families|"
        r"households|members|participants|delegates|visitors|tourists|passengers|guests|protesters|demonstrators|voters|"
        r"residents|prisoners|patients|vehicles|cars|flights|animals|trees|tonn?es|tons|kilomet(?:re|er)s|km|miles|"
        r"met(?:re|er)s|feet|hectares|acres|dollars|euros|pounds|yen|yuan|rupees|won|megawatts|mw|gw|kg|calories|copies)\b"
    ),
    dating=re.compile(r"\b(?:in|since|until|by|before|after|during|and)\s\Z|[-‑–/]\Z", re.IGNORECASE),
    other_calendar=re.compile(
        r"\s(?:A\.?H\b|[Hh]ijri\b|[oi][fn]\sthe\s(?:[A-Za-z]+\s){0,2}(?:Islamic|Hijri|Muslim|Persian|Iranian|Hebrew|Jewish|"
        r"Buddhist|Thai|Ethiopian|Chinese|Nepali|Coptic|[Ss]olar|[Ll]unar)\s(?:[A-Za-z]+\s)?(?:calendar|era)\b)"
    ),
    negation=re.compile(r"\b(?:not|never|cannot)\b|n['’]t\b", re.IGNORECASE),
    nowadays=re.compile(
        r"['’]s\s(?:[a-z]+\s)?(?:world|youth|young|children|students|society|economy|generations?|workforce|technolog(?:y|ies)|"
        r"challenges|threats|problems|families|consumers|computers|cars)\b(?!\s(?:report|figures|data|summit|meeting))",
        re.IGNORECASE,
    ),
    holds=re.compile(
        r"(?:(?<=[.!?;:,\"“”—] )|(?<=\n)|(?<=[\"“])|(?<=\band )|(?<=\bbut )|(?<=\byet )|(?<=\bwhile ))today,?\s"
        r"(?![^.;,]{0,60}\b(?:am|i|we|let|[a-z]+ed|said|told|will|would|"
        r"(?:is|are)\s(?:[a-z]+ly\s)?(?:[a-z]+ing|pleased|proud|set))\b)"
        r"(?=(?:[^\s.;,]+\s){1,5}(?:is|are|has|have|[a-z]+(?<!s)s|does)\b)",
        re.IGNORECASE,
    ),
    titles=re.compile(
        r"(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\s(?:Times|Telegraph|Mail|Mirror|World|Herald|Post|Express|Independent|"
        r"Night\sLive)\b|(?:Spring|Summer|Winter)\s(?:Grove|Hill|Valley|Park|Lake|Creek|Branch|City|Haven|Gardens?)\b|"
        r"Daily\s(?:Telegraph|Mail|Mirror|News|Times|Express|Star|Journal|Herald|Post|Record|Sun|Tribune|Beast|Nation)\b|Good\sFriday\s(?:Agreement|Accords?)\b|"
        r"(?:Christmas|Easter)\s(?:Islands?|[Tt]rees?|[Ee]ggs?|[Cc]arols?|[Cc]ards?|[Cc]ookies|[Ll]ights|[Dd]ecorations?)\b|(?:Hours|Days|Months|Years|Decades)\sof\s[A-Z]"
    ),
    speaker=(" we ", " our "),
)

#: Words that set a limit, right before a time.
LIMIT = re.compile(
    r"(?:^|[^\w-])(?P<cue>(?:by )?(?:no|not) later than|by or before|on or before|by|(?<!not )before|prior to|"
    r"ahead of|until|up to|within|in no more than)"
    r"\s+(?:the\s+|around\s+|about\s+|at\s+the\s+latest\s+|this\s+time\s+)?"
    r"(?:(?:close\s+of\s+(?:business|play)|cob)\s+(?:on\s+)?)?"
    # by the 35th Summit in November: the month is the limit
    r"(?:(?:next|coming|forthcoming|[0-9]{1,3}(?:st|nd|rd|th))(?:\s+[\w'’-]+){1,6}\s+(?:in|on)\s+)?\Z",
    re.IGNORECASE,
)
#: What the words of LIMIT end with, blanks aside; behind "in" and "on" one of LIMIT_WORDS or a figure stands before.
LIMIT_ENDS = (
    *("by", "than", "before", "to", "of", "until", "within", "the", "around", "about", "latest", "time"),
    *("business", "play", "cob"),
)
LIMIT_PLACES = ("in", "on")
LIMIT_WORDS = ("next", "coming", "st", "nd", "rd", "th", "business", "play", "cob")
ENDING = re.compile(r"\b(?:end|close)\b|-end\b", re.IGNORECASE)
#: "Before the year is out": its end is meant, not its beginning.
OVER = re.compile(r"\s(?:is (?:out|over|through)|ends|closes|runs out)\b", re.IGNORECASE)
#: Words that name a part of a longer time.
PART = re.compile(
    r"\b(?:(?P<early>early|earlier|beginning|start)|(?P<middle>mid(?:dle)?)|late(?:r|st)?|end|close)\b", re.IGNORECASE
)
#: A year that names something ("the 2030 Agenda"): capitals follow it.
NAMING = re.compile(r"[ \u00a0-]+(?-i:[A-Z])")
#: What makes a year belong to what stands behind it: "this year's Summit", "the 2025 review conference".
POSSESSIVE = re.compile(r"['’]s?\s+\w")
OF_YEAR_BEFORE = re.compile(r"\b(?:the|its|our|their)\s+\Z", re.IGNORECASE)
OF_YEAR = re.compile(
    r"(?:['’]s?)?[ \u00a0-]+(?!(?:and|or|nor|but|to|in|on|at|by|for|with|as|when|where|while|if|so|is|are|was|were)"
    r"\b|will\b)[^\W\d_]",
    re.IGNORECASE,
)
#: The event a length is counted from.
EVENT = re.compile(
    r"\s+(?:of|after|from|following|since)\s+(?P<event>(?:(?:the|its|their|this|that|such)\s+)?"
    r"[^\s.,;:()]+(?:\s+[^\s.,;:()]+){0,6})",
    re.IGNORECASE,
)
