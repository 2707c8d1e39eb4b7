"""The words around a year that say what it does for a target: due, baseline, or neither."""

from __future__ import annotations

import re
from typing import Final

_FREE: Final = r"(?<![\d.,$€£¥].)"
_WHOLE: Final = r"(?![\d%]|[.,]\d| ?%)(?:[/–-](?:20\d\d|\d\d)(?!\d))?"
YEAR: Final = re.compile(  # a figure or letter first, what may not stand before it next: so it is looked for quickly
    rf"1{_FREE}9[5-9]\d{_WHOLE}|2{_FREE}(?:0\d\d|100){_WHOLE}|"
    r"F(?<!\w.)Y ?(?:['’]?\d\d(?![\d%]|[.,]\d)|20\d\d(?=\.\d{1,2}\b))"  # "FY2020.3" ends in March
)
FIGURE: Final = re.compile(r"\d")
YEAR_BEHIND: Final = re.compile(r",?(?: of)?(?: the)?(?: year)? ?\d{4}")  # "by year-end 2030"
THIS_CENTURY: Final = 60  # "FY30" is 2030, "FY90" is 1990
BACK: Final = 72  # characters before a year that say what it does
AHEAD: Final = 40
# A deadline in words must be said with one of these: "one day before the end of the year" sets none.
BY: Final = re.compile(r"\b(?:by|within|until|no later than|not later than)\b[^.;,]*$", re.IGNORECASE)
BY_REACH: Final = 24  # characters
YEAR_DIGITS: Final = 4
WHOLE_YEAR: Final = ("-12-31", "-01-01")  # "by 31 December 2030", "by January 1, 2030": the year says it all
# "FYE March 2031", "in the fiscal year ending 31 March 2031": a fiscal year is known by the year in which it ends.
FISCAL_END: Final = re.compile(
    r"\b(?:FYE|FY end(?:ing|ed)?|(?:fiscal|financial|business) year (?:end(?:ing|ed)|to|up to))(?: in| on)?"
    r"(?: the)?[ :]$",
    re.IGNORECASE,
)
TWO_YEARS: Final = len("2019-2030")
FIRST_DUE: Final = 2000  # no promise we read was due in an earlier year
PLAIN_WORD: Final = re.compile(r"(?:%|(?<![\w-])[a-z][a-z-]*) \($")  # not "Plan of Action (2019-2023)"
RUNNING: Final = re.compile(r"(?:%|per cent|percent) (?:over|during|throughout) (?:the )?(?:period |years )?(?:of )?$")
PERIOD: Final = re.compile(r"\b(?:over|during|in|within|for) (?:the )?(?:period |years )?(?:of )?$", re.IGNORECASE)
FIRST_PERIOD: Final = 2021  # periods of targets still running begin here: "(2021-2030)"
LATEST_BASE: Final = 2024  # "compared to business as usual in 2030" names the due year
BLANK: Final = re.compile(r"\s+")

STANDARD: Final = (
    r"(?:levels?|baselines?|basis|base|base[ -]?years?|baseyear|values?|benchmarks?|niveaux?|Niveau|inventory|"
    r"starting (?:point|year)|point of departure|footing|mark|yardstick|(?:comparison|zero) year|year (?:zero|"
    r"of (?:comparison|reference))|ref\.|"
    r"reference(?! scenario| level)(?: year| point)?)(?!\w)"
)
OF_WHAT: Final = (
    r"(?:(?:gross|net|actual|emissions?|GHGs?|CO2e?|carbon|greenhouse|gas|annual|average|total|absolute|inventory|"
    r"reported|fiscal|the|a|"
    r"as|our|its|their|is|was|being|dioxide|intensity|calendar|year|usage|consumption|energy|serving|taken|used|"
    r"chosen|selected|has|been|set|serves|figures?|data) )"
)
_STANDING_FOR_IT: Final = (  # between a word for the base year and the year itself
    r"(?: emissions?| levels?| years?| value)?"
    r"(?: (?:for|of|is|was|in|set|at|as|all|goals?|the|our|its|year|targets?|taken|no|earlier|than|from|being|this|"
    r"starting|serves))*,?"
    r"[:( =|–—]{0,3}(?:(?:year[ -]end|(?:the )?end of|calendar(?: year)?|fiscal(?: year)?|financial(?: year)?|"
    r"the year) )?$"
)
#: "2012 levels", "2015 as the base year", "2016 (9.8 t) as our point of departure", "2018 (base year)"
BASE_AFTER: Final = re.compile(
    rf"(?:\)| \([^()]{{1,30}}\))?(?:[’']s)? \(?{OF_WHAT}{{0,5}}{STANDARD}"
    r"(?!(?:[ -]?y(?:ea)?rs?\.?)?[:,]? ?\(?(?:19|20)\d\d)|[’']?s? levels?"
    r"|[’']s (?:GHG |CO2 |carbon )?(?:emissions|losses|figures?|values?|totals?)\b"
    r"| ?(?:=|as|being|equals) ?(?:100\b|"
    r"(?:the )?base)",
    re.IGNORECASE,
)
BASE_WORD: Final = re.compile(  # a capital begins a line, behind whatever year: "... in 2030. Base year: 1990"
    r"\b(?:(?-i:B)|(?<!\d\d )b)ase(?:line)?(?:[ -]?y(?:ea)?r\.?| emissions? inventory)?s?" + _STANDING_FOR_IT + "|"
    r"\b(?:(?-i:R)eference year|(?-i:BEI)|inventory year)" + _STANDING_FOR_IT + "|"
    r"\b(?<!\d\d )(?:reference(?: year| yr\.?| point)?(?! to)|ref\.(?: ?y(?:ea)?r\.?)?|starting (?:point|year)|"
    r"start(?=:)|comparison year|year of (?:reference|comparison)|"
    r"point of departure|Basisjahr|année de référence)" + _STANDING_FOR_IT,
    re.IGNORECASE,
)
# "the value of the year 2016 less 34 percent", "the 2016 figure minus 34 %": what something is taken off.
LESS_AFTER: Final = re.compile(r",? (?:less|minus) (?:at least |about |a further )?\d+(?:[.,]\d+)? ?(?:%|per ?cent)")
LEVEL_LESS_AFTER: Final = re.compile(
    r" (?:levels?|figures?|values?|amounts?|totals?|emissions|quantit(?:y|ies)),? (?:less|minus) (?:at least |"
    r"about )?\d"
)
VALUE_OF: Final = re.compile(
    r"\b(?:values?|levels?|amounts?|figures?|totals?|emissions|those|that|quantit(?:y|ies)) (?:of|in|for|"
    r"from) (?:the )?"
    r"(?:(?:calendar |fiscal )?year )?$",
    re.IGNORECASE,
)
# "2016: 0.98 t per head (base year)", a line of a table
BASE_ROW: Final = re.compile(
    r"(?:(?!(?:19|20)\d\d)[^\n%;()]){1,30}\((?:base(?:line)?|reference|starting)(?:[ -]year)?\)", re.IGNORECASE
)
# "relative to the base year in 2030": the year to come is when, the base year stands elsewhere.
OF_BASE_YEAR: Final = re.compile(
    r"\b(?:from|below|under|than|against|versus|vs\.?|relative to|compar(?:ed|ing) (?:to|with)) (?:the |its |our |"
    r"their )?"
    r"(?:base(?:line)?|reference)(?:[ -]year)?s?(?: levels?| emissions| values?)? (?:in|for) $",
    re.IGNORECASE,
)
# "from the baseline of 10.8 million tons in 2019"
BASE_FIGURE: Final = re.compile(
    r"\bbase(?:line)? ?(?:year )?(?:emissions )?(?:(?:of|was|is|at) |\(|: )[^;:]{1,40} (?:in |\()$|"
    r"\b(?:from|than|below) (?:the )?(?!(?:19|20)\d\d )\d[\d.,]* ?[^\s;:%]{1,8}(?: CO2e?)?(?: per [a-z]+)? (?:in |"
    r"of |\()$|"
    r"\bemissions (?:of|from) \d[\d.,]* ?[^\s;:%]{1,8}(?: CO2e?)? \($|"
    r"\b(?:emissions|footprint|losses|consumption|intensity|use)(?: \(|, which (?:stood at|was|were|amounted to) )"
    r"(?:about )?\d[\d.,]* ?[^\s;:%()]{1,8}(?: CO2e?)? in $",
    re.IGNORECASE,
)
# Right before a year: "(2030/1990)", "(v. 2018)", "under 2005", "(on 2019)", "(BY 2019)".
AGAINST_THIS: Final = re.compile(
    r"\bv\.? $|\boff (?:the |its |our |their )?$|\bunder (?:the |its |their )?(?:levels? (?:of|in) )?$|"
    r"[,(] ?(?:(?:all|both|each) )?on $|\b(?:calculated|counted|reckoned|computed) on $|"
    r"\b(?:yardstick|benchmark|year of comparison)(?: is| being| was|:) $|"
    r"figures on $|\b20[2-9]\d ?/ ?$|(?-i:\(BY:? $)",
    re.IGNORECASE,
)
# "35 % by 2030 (2005)": a year gone by in brackets behind the one that is due.
IN_BRACKETS: Final = re.compile(
    r"(?:%|per cent|percent)(?: (?:less|lower|fewer|cut|reduction|CO2e?|GHG|carbon|emissions?|of)){0,3} (?:by|"
    r"in|until|for) 20[2-9]\d \($"
)
# "A reduction in 2015 emissions of 40 %": what is reduced is what that year had.
REDUCED: Final = re.compile(
    r"\b(?:reduc(?:e|ing|tions?)|cut(?:s|ting)?|lower(?:ing)?|decreas(?:e|ing))(?: (?:in|of|our|its|their|the))* $",
    re.IGNORECASE,
)
EMITTED: Final = re.compile(
    r" (?:(?:GHG|CO2|carbon|greenhouse|gas|statewide) )*(?:emissions|levels) (?:of|by)\b",
    re.IGNORECASE,
)
# A word of comparison with nothing but a description of the compared thing behind it.
AGAINST: Final = re.compile(
    r"\b(?:from|below|beneath|above|(?<!later )(?<!earlier )than|against|versus|cf\.|measured (?:on|by)|vs\.?|"
    r"relative to|"
    r"compar(?:ed?|ing) (?:to|with)|refer(?:s|ring)? to|(?:in|by) comparison (?:to|with)|"
    r"with (?:respect|regard|reference) to|in relation to|on the basis of|based (?:up)?on|par rapport (?:à|au|aux)|"
    r"gegenüber|"
    r"bezogen auf|im Vergleich zu|w\.?r\.?t\.?|as against|as (?:measured|recorded|registered) in|"
    r"respecto (?:a|de)|(?:levels?|emissions|those|emitted|recorded|observed|constatees|that existed) (?:of|in|from)|"
    r"Niveau von|niveau de)"
    r"(?: (?!by\b|until\b|and\b|or\b|to\b|for\b)(?:\([a-z]+\)|[^\s,;:.)\d]+(?:\d[^\s,;:.)\d]*)?)){0,8}:? "
    r"(?:end-|mid-)?[(“\"]?$",
    re.IGNORECASE,
)
ON: Final = re.compile(
    r"\b(?:reductions?|cuts?|decrease|improvement|drop|fall|(?:less|lower|fewer)(?: [a-z]+)?|savings?) (?:on|"
    r"over)(?: the)? $|"
    r"(?:%|per cent|percent|emissions|\d{4}) (?:(?:down |up |reduction |cut )?on|over|since|of)"
    r"(?: (?:a|the|its|our|their))? $",
    re.IGNORECASE,
)
WITHIN: Final = (
    r"(?: (?:the|our|its|their|à|a|zum|el|around|about|or|before|at|latest|least|end|close|mid|early|late|start|"
    r"beginning|middle|of|"
    r"Ende|target|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|"
    r"calendar|fiscal|financial|transition|point|milestone|interim|year-end|FYE|EOY|ending|turn|as|early|school|"
    r"horizon|"
    r"years?|"
    r"Jahre?|año|FY|January|February|March|"
    r"April|May|June|July|August|"
    r"September|October|November|December|day|\d{1,2}(?:st|nd|rd|th)?,?))*[ -][(“\"]?$"
)
FIRMLY: Final = re.compile(
    r"\b(?:by|until|till|before|ahead of|no later than|not later than|up to|horizon|l[’']horizon|d[’']ici|bis|"
    r"hasta|para|between now and|now to|now until)" + WITHIN,
    re.IGNORECASE,
)
LOOSELY: Final = re.compile(
    r"\b(?:in|for|through|during|en|within|to|towards?|come|year|account for)" + WITHIN, re.IGNORECASE
)
TO_COME: Final = re.compile(r" (?:in|en|for) (?:fiscal |FY ?|the year |calendar year )?$")
THEN_BASE: Final = re.compile(r" (?:vs?\.?|versus|compared (?:to|with)|relative to|against) (?:FY ?)?(?:19|20)\d\d")
# "-50% 2030", "35 % / 2030", "40% | 2031": nothing but a stroke parts the year from its figure.
BARE: Final = re.compile(
    r"(?:%|per cent|percent)(?: ?\))? ?(?:(?:cut|reduction) )?(?:[|/,;(\[→@–—-] ?)?$", re.IGNORECASE
)
# "Losses: minus 40 %, 2030, base 2018": a year that stands apart.
APART: Final = re.compile(r"[,;:(|\[/–—•-] ?$")
# "our reduction target for the fiscal year 2030"
TARGET_FOR: Final = re.compile(
    r"\b(?:targets?|goals?|objectives?|milestones?) (?:for|in) (?:the )?(?:fiscal |financial )?(?:year )?$|"
    r"\b(?:target (?:year|date)|deadline):? (?:(?:of|is|being) )?$",
    re.IGNORECASE,
)
ZERO: Final = re.compile(r"\b(?:net[- ]zero|(?:carbon|climate)[- ]neutral(?:ity)?) $", re.IGNORECASE)
HEADED: Final = re.compile(r"\b(?:targets?|goals?|objectives?|milestones?)(?: (?:for|in|by))? $", re.IGNORECASE)
ON_DAY: Final = re.compile(
    r"\bon \d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December) $"
)
NAME: Final = re.compile(
    r"\b(?:Agenda|Strategy|Plan|Vision|Roadmap|Act|Policy|Resolution|INDC|NDC|Communication|Directive|Agreement|"
    r"AB|SB) [(]?$"
)
NAMED: Final = re.compile(
    r" (?:Agenda|Strategy|Plan|Vision|Roadmap|Act|Summit|Conference|Report|Agreement|INDC|NDC|Climate Action Plan|"
    r"climate strategy)\b"
)
HEADING: Final = re.compile(
    r" ?(?:interim |emissions? |reduction )*(?:targets?|goals?|objectives?)? ?(?:\)?\s?:|"
    r"\(\s?[-–+]?\d+(?:[.,]\d+)?\s?%)",
    re.IGNORECASE,
)
ADJECTIVE: Final = re.compile(
    r" (?:(?!and\b|or\b|to\b)\(?\w+\)? ){0,2}(?:targets?|goals?|objectives?|ambitions?|pledges?|emissions?|"
    r"greenhouse|GHG|net|carbon)\b",
    re.IGNORECASE,
)
FISCAL: Final = re.compile(
    r"(?:\b(?:(?:FYE? ?|CY ?)?\d{1,2}/|FYE? ?|CY ?)|(?<=fiscal )year |(?<=financial )year )$", re.IGNORECASE
)
NEW_LINE: Final = re.compile(r"\n(?=\W{0,3}[A-Z])")  # a line that begins with a capital says nothing of a year above
MONTH: Final = re.compile(r"^/\d{1,2}(?!\d)")  # "FY2031/3" ends in March
TO_YEAR: Final = re.compile(r" (?:and|to|→|->) (?:20\d\d)")
# What may stand before the two years it spans: "45 % decrease (2018 → 2030)", "55 % reduction 2019-2030".
CHANGED_BY: Final = re.compile(
    r"(?:%|per cent|percent|\breductions?|\bcuts?|"
    r"\bdecrease|\bfewer|\bless)(?:[^.;:%\n\d(]|\([^()%\n]{1,30}\)){0,40}"
    r"(?:\d(?:(?:[+&]| & |, ?|,? and )\d)*)?(?:[^.;:%\n\d]{0,40})$",
    re.IGNORECASE,
)

BETWEEN: Final = re.compile(r"\b(?:between|from) $", re.IGNORECASE)
AND_YEAR: Final = re.compile(
    r"\b(?:between|from) (?:19|20)\d\d (?:and|to) $|[,(] ?(?:19|20)\d\d (?:to|→|->) $",
    re.IGNORECASE,
)
LEVEL: Final = re.compile(r" ?[:=] ?\d[\d.,]*(?![\d.,]*(?: ?%| per))")  # "2018: 212 kt": what it was
OF_FIGURE: Final = re.compile(
    r"(?: (?:of|is|are|will be|to be|set at|equal to|be|at|by|targets?|goals?|interim|intermediate|milestone|"
    r"checkpoint|"
    r"mark|step|minus|a))*(?: ?(?:[►»›→>]|[-=–]{1,2}>))? ?(?:at least |about |around |"
    r"approximately |up to |over )?[-–+−△▲▼↓]? ?\d+(?:[.,]\d+)? ?(?:%|per)",
    re.IGNORECASE,
)
# "20 % below the baseline, 2050: 40 %": a year to come with a figure of its own is nobody's base.
OWN_FIGURE: Final = re.compile(
    r" ?(?::|=|[-=–]{0,2}>|→|\() ?(?:at least |about |around |up to )?[-–−+]?\d+(?:[.,]\d+)? ?(?:%|per ?cent\b)"
)
# "By 2031 rather than 2036", "instead of by 2040": what the year takes the place of.
REPLACED: Final = re.compile(
    r"\b(?:rather than|instead of|(?:brought forward|moved up|advanced|moved) from|not|previously|formerly|"
    r"originally)"
    r" (?:in |by |for |until )?(?:the year )?$",
    re.IGNORECASE,
)
BRACKET: Final = "("
CHANGE: Final = re.compile(r"\b(?:reductions?|cuts?|decrease|decline|increase) $", re.IGNORECASE)
# "First milestone: 30 % in FY2020", "a goal of 30 % for FY2025": behind the figure of a goal.
OF_A_GOAL: Final = re.compile(
    r"\b(?:targets?|goals?|milestones?|objectives?|interim step)(?: \d)?(?: ?[:=–-]| of| is)? (?:an? )?"
    r"(?:at least |about )?[-–−]?\d+(?:[.,]\d+)? ?(?:%|per ?cent)"
    r"(?: (?:less|lower|fewer|reduction|cut))? (?:in|for|to) $",
    re.IGNORECASE,
)
# "In 2021 the Board set new targets": when the target was set
TELLING: Final = re.compile(r"\b[Ii]n (?:early |late |mid-)?$")
SETTING: Final = re.compile(
    r",? (?:[\w’'&-]+ ){1,6}?(?:set|adopted|announced|committed|approved|decided|launched|introduced|pledged|"
    r"published|"
    r"signed|established|raised|agreed|submitted|updated|passed|joined|revised)\b"
)
ISSUED: Final = re.compile(
    r"\b(?:signed|adopted|submitted|launched|announced|updated|approved|published|passed|established|issued|"
    r"decided|made|validated|verified|certified|audited|endorsed|confirmed|registered|reviewed|assessed|"
    r"entered into force|revised|began|started|dated|achieved|released|held|prepared|ratified|"
    r"proposed)(?: (?:on|in))?"
    r"(?: \w+)?(?: \d{1,2},?)? $",
    re.IGNORECASE,
)
