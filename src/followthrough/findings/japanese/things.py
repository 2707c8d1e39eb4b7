"""What a Japanese clause says of money, measurable ends and instruments, beside what its last words do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from followthrough.findings.grammar.survey import within
from followthrough.findings.japanese.clauses import Clause
from followthrough.findings.japanese.drafts import JapaneseDraft
from followthrough.findings.japanese.givers import giver_of, only_receives
from followthrough.findings.japanese.survey import Named
from followthrough.findings.japanese.vocabulary import any_of
from followthrough.language.dates.japanese import japanese_deadline, japanese_limit, years_ahead
from followthrough.language.japanese.numerals import NUMBER, value_of
from followthrough.language.japanese.script import one_width
from followthrough.language.japanese.verbs import Form
from followthrough.language.quantities.japanese import japanese_bound_of
from followthrough.lexicon.endings import ending_words, endings
from followthrough.lexicon.world import name_of
from followthrough.model import Act, Amount, Mention, Target

MONEY = "An amount of money stands with a word of giving, promising or asking."
FIGURE = "A figure is to be reached by a time, or is set as a goal."
STAGE = "A treaty, plan or similar stands with what is done to it."

_GIVING = re.compile(
    r"供与|拠出|支援|提供|投入|融資|貸与|出資|円借款|無償|資金協力|贈与|寄付|動員|投資(?!残高|額)|補助|拠金|充当|予算措置|貸付|供与額|借款|投じ|誓約|増資|計上|負担|奨学金|助成|(?:当初|基金|事業|予算|資金|支援)規模"
)
_ASKED = re.compile(r"要請|求め|アピール|不足")
_MOBILISED = re.compile(r"動員|官民|呼び込")
_PAST = frozenset([Form.PAST, Form.PERFECT, Form.PASSIVE_PAST, Form.PASSIVE_PROGRESS, Form.PROGRESS])
_DOWN = re.compile(r"低下|削減|減ら|減少|引き下げ|引下げ|低減|カット|抑え|半減|ゼロ")
_UP = re.compile(r"上昇|増加|増や|増大|引き上げ|引上げ|拡大|向上|高め|倍増|増額")
_FACTOR = re.compile(rf"(?P<number>{NUMBER})倍|倍増|半減")
#: 倍増させることで一致した: what is agreed on is still to be done.
_AGREED = re.compile(
    r"(?:[うくぐすつぬぶむる]|ない)(?:という)?こと(?:で|に|を)[^、。]{0,8}(?:一致|合意|決定|決意|約束|確認|申し合わせ)"
)
#: 貿易額を3倍にする, を倍増させる: a measure that needs no time beside it.
_MULTIPLIED = re.compile(rf"を[^、。はが]{{0,12}}(?:倍増させ(?:る|て)|{NUMBER}倍(?:に(?:する|増|拡大)|増))")
#: 比率を3割以上とするよう, 着手率を100％とすること: a level that is set, and needs no time beside it.
_LEVEL = re.compile(
    r"(?:率|割合|比率|水準|シェア)(?:を|が)[^、。はが]{0,16}(?:%|％|パーセント|割)(?:以上|以下|未満|超)?(?:と|に)(?:する|なる|引き上げる|引き下げる|高める)(?:よう|こと|目標)"
)
_COMES_TO = re.compile(
    r"(?:規模|程度|以上|超)?(?:に|へ|まで)(?:拡大|引き上げ|引上げ|増や|増加|高め|到達|達す|伸ば|倍増|積み増)"
)
_FOUNDED = re.compile(
    r"(?:「(?P<quoted>[^「」]{2,40})」|(?P<name>[\u4e00-\u9fffァ-ヴー・A-Za-z]{2,30}?"
    r"(?:委員会|合同部会|タスクフォース|ワーキング・?グループ|作業グループ|パートナーシップ|対話枠組み|共同体|アライアンス|コンソーシアム)))"
    r"(?:[（(][^（）]{1,20}[）)])?(?:の|を|が)[^、。はがを]{0,12}?(?:設置|設立|創設|立ち上げ|立上げ|新設|発足|結成)"
)
_BASELINE = re.compile(r"(?P<year>(?:19|20)[0-9]{2})年度?(?:比|から|と比べ|に比べ|比較|を基準|の水準|実績)")
_THEN = re.compile(r"(?:時点)?(?:に(?!比)|には|において)")
_NEAR_GIVING = 40  # characters around an amount
_POINTING = frozenset(["", "本", "同", "両", "新", "当該", "各"])
_RESTS_ON = "に基づ|に沿|に従|に則|を踏まえ|のもと|の下|を通じ|に参加|に定め|にのっと|に鑑"  # then it is only cited
_REACH = 16  # characters between an instrument and what is done to it


def thing_drafts(
    text: str, clause: Clause, named: Named, said: Sequence[JapaneseDraft] = ()
) -> Iterator[JapaneseDraft]:
    """Pledges, targets and instruments of one clause; `said` is what its last words do."""
    yield from _pledges(text, clause, named, said)
    yield from _targets(text, clause, named)
    yield from _instruments(text, clause, named)


def _pledges(text: str, clause: Clause, named: Named, said: Sequence[JapaneseDraft]) -> Iterator[JapaneseDraft]:
    received = only_receives(text[clause.start : clause.end], said)
    for amount in within(named.amounts, clause.start, clause.end):
        near = text[max(clause.start, amount.start - _NEAR_GIVING) : min(clause.end, amount.end + _NEAR_GIVING)]
        if _GIVING.search(near) is None or _statistics().search(near) is not None or amount.unit is None:
            continue
        role = _role(text[clause.start : clause.end], clause)
        money = Amount(
            float(amount.value or 0), amount.unit, amount.start, amount.end, role, bound=japanese_bound_of(text, amount)
        )
        place = (amount.start, amount.end)
        payer = giver_of(text, (clause.start, clause.end), amount, named.parties) or (() if received else None)
        yield JapaneseDraft(Act.PLEDGE, place, "ja/pledge:give-money", MONEY, amount=money, payer=payer)


def _role(words: str, clause: Clause) -> str:
    if _ASKED.search(words) is not None:
        return "requested"
    if _MOBILISED.search(words) is not None:
        return "mobilised"
    promised = re.search(r"表明|約束|発表|決定|署名|交換|合意", words) is not None
    return "provided" if clause.predicate.form in _PAST and not promised else "pledged"


def _targets(text: str, clause: Clause, named: Named) -> Iterator[JapaneseDraft]:
    """Per cents, factors and counts with a time by which they are to be reached."""
    said = text[clause.start : clause.end]
    done = (
        clause.predicate.form in _PAST
        and clause.reported is None
        and re.search(r"表明|目標|目指|約束|計画|共有|構想|方針|意向|提案|公約|ため、", said) is None
        and _AGREED.search(said) is None
    )
    goal = _goals().search(said) is not None
    due = _due(text, clause, named, goal=goal)
    meant = goal or _MULTIPLIED.search(said) is not None or _LEVEL.search(said) is not None
    if done or not (due or meant) or (_changes().search(said) is None and _counted().search(one_width(said)) is None):
        return
    target = _measured(text, clause, named, due)
    if target is not None:
        yield JapaneseDraft(Act.TARGET, target[1], "ja/target:reach-by", FIGURE, target=target[0])


def _measured(text: str, clause: Clause, named: Named, due: str | None) -> tuple[Target, tuple[int, int]] | None:
    said = one_width(text[clause.start : clause.end])
    way = "decrease" if _DOWN.search(said) else "increase" if _UP.search(said) else "reach"
    base = _BASELINE.search(said)
    baseline = None if base is None else base["year"]
    percents = within(named.percents, clause.start, clause.end)
    if percents and _changes().search(said) is not None:
        figure = percents[-1]
        value = float(figure.value or 0)
        return Target(direction=way, percent=value, baseline=baseline, due=due), (figure.start, figure.end)
    factor = _FACTOR.search(said)
    if factor is not None:
        times = value_of(factor["number"]) if factor["number"] else 2.0 if factor[0] == "倍増" else 0.5
        place = (clause.start + factor.start(), clause.start + factor.end())
        if way == "reach" and times is not None and times != 1:
            way = "increase" if times > 1 else "decrease"
        return Target(direction=way, factor=times, baseline=baseline, due=due), place
    summed = _sum_to_reach(text, clause, named)
    if summed is not None and summed.unit is not None and due is not None:
        told = Target(direction=way, value=float(summed.value or 0), unit=summed.unit, baseline=baseline, due=due)
        return told, (summed.start, summed.end)
    zero = said.find("ゼロに")
    if zero >= 0 and due is not None:
        return Target(direction="reach", value=0.0, baseline=baseline, due=due), (
            clause.start + zero,
            clause.start + zero + 2,
        )
    return _count(clause, said, due)


def _count(clause: Clause, said: str, due: str | None) -> tuple[Target, tuple[int, int]] | None:
    """300名に研修, 避難所10棟を建設: a number of things or people by a time."""
    counted = _counted().search(said)
    if counted is None or due is None or _makings().search(said, counted.end()) is None:
        return None
    value = value_of(counted["number"])
    place = (clause.start + counted.start("number"), clause.start + counted.end())
    return None if value is None else (Target(direction="reach", value=value, unit=counted["unit"], due=due), place)


def _sum_to_reach(text: str, clause: Clause, named: Named) -> Mention | None:
    """A sum that something is to come to, which nobody gives: 貿易額を500億ドルに引き上げる."""
    amounts = within(named.amounts, clause.start, clause.end)
    return next((one for one in amounts if _COMES_TO.match(text, one.end) is not None), None)


def _due(text: str, clause: Clause, named: Named, *, goal: bool) -> str | None:
    """The limit that a clause names, or the end of the years to come that it speaks of."""
    for date in within(named.dates, clause.start, clause.end):
        limit = japanese_deadline(text, date)
        if limit is not None:
            return limit[0]
        if is_run(date):
            return _end_of(date)
        ahead = years_ahead(text, date, named.anchor)
        if ahead is not None:
            return ahead
        if goal and date.when is not None and _THEN.match(text, date.end) is not None:
            return japanese_limit(date)
    return None


def is_run(date: Mention) -> bool:
    """Whether a length runs from the document's date: 今後3年間."""
    when = date.when
    return date.timex == "DURATION" and when is not None and when.latest is not None and when.anchor == when.earliest


def _end_of(date: Mention) -> str | None:
    latest = date.when.latest if date.when is not None else None
    return None if latest is None else latest[: 4 if str(date.value).endswith("Y") else 7]


def _instruments(text: str, clause: Clause, named: Named) -> Iterator[JapaneseDraft]:
    """An instrument by its noun or name, and behind it, within a few words, what is done to it."""
    said = text[clause.start : clause.end]
    seen: set[str] = set()
    for match in _staged().finditer(said):
        name = _named(match)
        if name not in seen:
            seen.add(name)
            place = (clause.start + match.start(), clause.start + match.end())
            yield JapaneseDraft(Act.INSTRUMENT, place, "ja/instrument:stage", STAGE, instrument=name or None)
    if not seen:
        yield from _of_topic(said, clause, seen)
    yield from _founded(said, clause, seen)
    for mention in within(named.instruments, clause.start, clause.end):
        stage = _stage_behind().match(text, mention.end, min(clause.end, mention.end + _REACH + 8))
        if stage is not None and mention.id is not None and not seen:
            name = name_of(mention.id)
            seen.add(name)
            yield JapaneseDraft(
                Act.INSTRUMENT, (mention.start, stage.end()), "ja/instrument:stage", STAGE, instrument=name
            )


def _founded(said: str, clause: Clause, seen: set[str]) -> Iterator[JapaneseDraft]:
    """A body or partnership that is founded: 運営委員会の設置, 「海の対話」が発足し."""
    match = None if seen else _FOUNDED.search(said)
    if match is not None:
        name = str(match["quoted"] or match["name"])
        seen.add(name)
        place = (clause.start + match.start(), clause.start + match.end())
        yield JapaneseDraft(Act.INSTRUMENT, place, "ja/instrument:stage", STAGE, instrument=name)


def _of_topic(said: str, clause: Clause, seen: set[str]) -> Iterator[JapaneseDraft]:
    """An instrument as topic or object of a verb that tells a stage: 本作業計画は、一月の会合において採択された."""
    verb = clause.reported or clause.predicate
    stage = any(verb.word in cue.verbs for cue in endings() if cue.act is Act.INSTRUMENT)
    match = _topic().search(said) if stage else None
    if match is not None and "こと" not in said[match.end() : verb.start - clause.start]:
        seen.add(_named(match))
        place = (clause.start + match.start(), verb.end)
        yield JapaneseDraft(Act.INSTRUMENT, place, "ja/instrument:stage", STAGE, instrument=_named(match) or None)


def _named(match: re.Match[str]) -> str:
    """The name an instrument is written with: inside 「」, else the run of letters that ends with its noun.

    Empty where the noun only points at one: 本協定, 同計画.
    """
    if match["quoted"]:
        return str(match["quoted"])
    return "" if match["run"] in _POINTING else str(match["run"] + match["noun"])


@cache
def _staged() -> re.Pattern[str]:
    """An instrument and what is done to it: as its object (協定に署名) or as its subject (協定が発効)."""
    stages = any_of(ending_words()["stages"])
    return re.compile(
        rf"{_instrument()}(?:[（(][^）)]{{1,20}}[）)])?(?!{_RESTS_ON})"
        rf"(?:(?:の|を|に|へ|への|について|についての|に係る|に関する)?(?:(?!こと)[^、。「」がは]){{0,{_REACH}}}?(?P<stage>{stages})(?!式|計画|状況)"
        rf"|(?:が|は|も)[^。「」は]{{0,{_REACH}}}?(?P<moved>発効|妥結|大筋合意|実質合意|(?:{stages})(?:され|に至|が完了)))"
    )


@cache
def _topic() -> re.Pattern[str]:
    return re.compile(rf"{_instrument()}(?!{_RESTS_ON})(?:は|が|を|に)、?")


def _instrument() -> str:
    nouns = any_of(ending_words()["instruments"])
    return (
        rf"(?:「(?P<quoted>[^「」]{{2,60}}(?:{nouns}))(?:[（(][^（）()「」]{{1,20}}[）)])?」"
        rf"|(?P<run>[\u4e00-\u9fff\u30a1-\u30faー・A-Za-z0-9]{{0,30}}?)(?P<noun>{nouns}))"
    )


@cache
def _stage_behind() -> re.Pattern[str]:
    return re.compile(rf"(?:の|を|に|が|は|への)?[^、。「」]{{0,{_REACH}}}?(?:{any_of(ending_words()['stages'])})")


@cache
def _statistics() -> re.Pattern[str]:
    return re.compile(any_of(ending_words()["statistics"]))


@cache
def _changes() -> re.Pattern[str]:
    return re.compile(any_of(ending_words()["changes"]))


@cache
def _goals() -> re.Pattern[str]:
    return re.compile(any_of(ending_words()["goals"]))


@cache
def _makings() -> re.Pattern[str]:
    return re.compile(any_of(ending_words()["makings"]))


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"(?<![0-9第])(?P<number>{NUMBER})(?P<unit>{any_of(ending_words()['counted'])})")
