"""What a Japanese clause does, by the words that end it and what stands before them. Not sure: nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followthrough.findings.japanese.clauses import Clause, Predicate, predicates
from followthrough.findings.japanese.drafts import JapaneseDraft
from followthrough.findings.japanese.vocabulary import JapaneseWords
from followthrough.language.japanese.verbs import Form
from followthrough.lexicon.endings import Ending
from followthrough.model import Act, Strength

GOING = "A verb of doing that goes on (〜していく) tells what whoever speaks will do."
WILL = "A verb of doing in its plain form, with whoever speaks as its topic, tells what they will do."
ITEM = "In a plan or a list of steps, a line that ends with a plain verb of doing tells what will be done."
DONE = "A verb of doing in the past, or going on, tells what was done."
WANT = "A wish to do something (〜したい) binds nobody."
AGAIN = "It says that it is said again."
GOES_ON = "What goes on as before (引き続き) is said again where it is confirmed."
MOVED = "What is welcomed has come about."
VALUE = "What is repeated is a stance on a value."

_FINITE = frozenset([Form.PRESENT, Form.PAST, Form.PROGRESS, Form.GOING, Form.JOIN, Form.PERFECT, Form.STOP])
_AHEAD = frozenset([Form.PRESENT, Form.GOING, Form.JOIN])
_PASSIVE = frozenset([Form.PASSIVE, Form.PASSIVE_PAST, Form.PASSIVE_PROGRESS, Form.PASSIVE_JOIN])
_PAST = frozenset([Form.PAST, Form.PERFECT, Form.PROGRESS, Form.PASSIVE_PAST, Form.PASSIVE_PROGRESS])
_TO_BE_DONE = re.compile(r"(?:[うくぐすつぬぶむる]|[かさたなばまらわしれけせ]ない)\Z")
_STATED = re.compile(r"(?:である|でいる|ている|べき|がある|できる|となる|になる|にある|されうる|と言える)\Z")
_KOTO = re.compile(r"(?:という)?(?:こと|事)(?=[でにをがもは]\Z)")  # 協力する事で, 協力するということを
_AND_SO_ON = re.compile(r"(?:など|等)(?=[でにをがもは]\Z)")
_NOUN = re.compile("[\u4e00-\u9fffァ-ヴー]に?\\Z")
_TOLD_TO = re.compile(r"よう(?:に)?、?[^、。よ]{1,16}(?:に|へ|に対し)\Z")  # 準備するよう閣僚に指示した
_SAID_TO = re.compile(r"を、?[^、。をはがで]{1,16}(?:に|へ|に対し(?:て)?)\Z")  # 支持を大統領に伝えた
_TO_WHOM = 26  # characters: the end of an object, to whom it is said, and a particle
_TALKING = frozenset(["行う", "交換する", "行なう", "交わす"])
_CLOSED = re.compile(r"[」』](?=[をがにでも]\Z)")  # 「深い懸念」を表明した
_ASIDE = re.compile(r"[（(][^（）()]{1,40}[）)](?=[をがはに]\Z)")  # 会談（九回目）を行った
_BY_ITSELF = re.compile(
    r"(?:れる|れない|発効する|なる|始まる|終わる|ある|いる|ずれ込む|遅れる|増える|減る|達する|伸びる|進む|上回る|下回る|低下する|増加する|減少する|続く)\Z"
)  # nobody does it
_COMMITTED = re.compile(
    r"(?:[うくすつぬぶむる]|ない)(?:との|ことに対する|ことへの)(?:コミットメント|約束|決意|公約)を\Z"
)
_KIND = (  # 揺るぎないコミットメント, 我々の共通の決意
    r"(?:我々の|私たちの|両国の|双方の|それぞれの|相互の|共通の|揺るぎない|揺るぎなき|確固たる|断固たる|強い|強固な|固い|変わらぬ|"
    r"不変の|継続的な|引き続いての|完全な|全面的な|共同の|力強い){0,3}"
)
_TO_A_VALUE = re.compile(rf"(?:に対する|への|の){_KIND}(?:コミットメント|重要性|支持|決意|原則)を\Z")
#: What one can only carry out: パリ協定の目標への, 計画の実施に対する.
_TO_A_TASK = re.compile(
    r"(?:目標|達成|実現|実施|履行|遂行|完遂|推進|強化|構築|拡大|促進|撲滅|根絶|廃絶|廃棄|削減|非核化|解決|改革|保全|確保|維持|アジェンダ|計画|枠組み?[0-9０-９\-－]*)(?:[（(][^（）()]{1,20}[）)])?"
    rf"(?:に対する|への){_KIND}(?:コミットメント|決意|約束|公約)を\Z"
)
#: What has come about; an anniversary that is reached is none, nor is what was so (良かった).
_RESULT = re.compile(r"(?:(?<!かっ)(?<!迎え)(?<!経)た|んだ)(?:こと|点)(?:を)?\Z")
_OTHER_SUBJECT = frozenset("がはもを")
_REGULAR = re.compile(r"隔年|定期的|(?:[年月週]|半年|四半期)(?:ごと|毎|に?[0-9０-９一二三四数]{1,2}[回度])|常時")
_MEETINGS = frozenset(["ja/event:held", "ja/event:meet"])  # to be asked to visit is no visit yet
_NEAR = 12  # characters: what is held time and again is no one meeting
_WITH_FEELING = frozenset(["ja/position:note-with-feeling", "ja/position:glad"])
_WELCOMES = frozenset(
    ["ja/position:welcome", "ja/position:support", "ja/position:note-with-feeling", "ja/position:glad"]
)
_NOT_DONE = frozenset([Form.NEGATIVE, Form.SHOULD])
_COMES_ABOUT = re.compile(r"\A(?:発足|完成|開通|開業|開校|開館|就航|稼働|発効|始動|開幕|竣工|完了)する\Z")
_ACCEPTS = frozenset(["受け入れる", "受諾する", "承諾する"])
_OFFER = re.compile(r"(?:招待|招請|誘い|提案|申出|申し出|要請|打診)を\Z|[はも]\Z")  # an answer in talks is nothing done
#: A document tells what it holds: 本行動計画は、双方が取り組む事項を定める.
_DESCRIBES = re.compile(
    r"\s*(?:[（(]?[0-9０-９]{1,2}[）)．.、　 ]*)?(?:この|本|同|当該|対象)?[^、。はが]{0,30}"
    r"(?:計画|覚書|協定|条約|議定書|取決め|取極|宣言|声明|文書|案件|事業|ロードマップ|工程表|指針)"
    r"(?:「[^「」]{1,40}」|[（(][^（）]{1,20}[）)])?は、?"
)
_UNDER_WAY = re.compile(r"[がはを](?:[^、。はがを]{0,8}(?:的に|に|て|で))?\s*\Z")  # 基盤を試験的に運用中
_PREDICATED = re.compile(r"(?:が|は|も|に|て|極めて|断じて|最も|一層|にとって|、)\Z|^\s*\Z")


def clause_drafts(
    text: str, clause: Clause, words: JapaneseWords, *, spoken: bool, item: bool, moved: re.Pattern[str]
) -> list[JapaneseDraft]:
    """The acts of one clause. `spoken`: somebody is known to speak in it; `item`: it stands in a plan or list."""
    predicate = _judged(text, clause, words)
    if predicate.form is None:
        bound = spoken or item or clause.reported is not None
        return [*_of_noun(text, clause, predicate, words, bound=bound), *_to_be_held(text, clause, predicate, words)]
    if predicate.form in _NOT_DONE:
        return []
    left = _left(text, clause.start, predicate.start, words)
    cue = _cue(left, predicate, words)
    if cue is not None and cue.ahead and not (spoken or item):
        return []
    if cue is None or _is_regular(text, clause, predicate, cue):
        if cue is None and clause.reported is None and predicate.word in words.speech:
            return []
        told = spoken or clause.reported is not None
        return [*_of_deed(predicate, left, words, spoken=told, item=item, waits=clause.waits or told)]
    drafts = [*_of_cue(text, clause, cue, left, words, moved), *_gatherings(text, clause, cue, left, words)]
    if cue.act is Act.EVENT and predicate.word in words.deeds and predicate.form in (Form.PRESENT, Form.GOING):
        drafts += _of_deed(predicate, "", words, spoken=spoken, item=item)
    return drafts


def _judged(text: str, clause: Clause, words: JapaneseWords) -> Predicate:
    """The predicate that tells the act: what is said, unless that tells a state or what is not to be done.

    Then it is the saying: てはならないと述べた, 必要としていると強調した.
    """
    said = clause.reported
    if said is None or said.form in _NOT_DONE:
        return clause.predicate
    state = said.form is not None and said.word in words.states
    known = not state or _cue(_left(text, clause.start, said.start, words), said, words) is not None
    return said if known else clause.predicate


def _left(text: str, start: int, end: int, words: JapaneseWords) -> str:
    """The words before a predicate, without the adverbs right before it."""
    left = text[start:end]
    adverbs = words.adverb_end.search(left)
    left = left if adverbs is None else left[: adverbs.start()]
    return _KOTO.sub("こと", _AND_SO_ON.sub("", _ASIDE.sub("", _CLOSED.sub("", left))))


def _cue(left: str, predicate: Predicate, words: JapaneseWords) -> Ending | None:
    """The cue of a verb whose words before it stand there; of several the one that asks for most."""
    fitting: list[tuple[int, Ending]] = []
    for cue in words.by_verb.get(predicate.word, ()):
        if cue.act in (Act.PLEDGE, Act.TARGET, Act.INSTRUMENT) or not _form_fits(predicate, cue):
            continue
        asked = _asked(left, cue, passive=predicate.form in _PASSIVE)
        if asked is not None and _inner_fits(left, asked, cue):
            fitting.append((len(asked), cue))
    return max(fitting, key=lambda each: each[0])[1] if fitting else None


def _form_fits(predicate: Predicate, cue: Ending) -> bool:
    if predicate.form in _PASSIVE:
        return cue.passive
    return predicate.form in (_AHEAD if cue.ahead else _FINITE)


def _asked(left: str, cue: Ending, *, passive: bool) -> str | None:
    """The words of a cue's `before` that stand there; in the passive the object is the subject: を is が."""
    if not cue.before:
        return ""
    if cue.act is Act.REQUEST and "よう" in cue.before and _TOLD_TO.search(left) is not None:
        return "よう"
    for words in cue.before:
        said = f"{words[:-1]}が" if passive and words.endswith("を") else words
        if left.endswith((said, f"{said}も", f"{said[:-1]}も")) or (passive and _is_topic(f"{said[:-1]}は", left)):
            return said
        if said.endswith("を") and _SAID_TO.search(left) is not None and said in left[-_TO_WHOM:]:
            return said
        if cue.act is Act.EVENT and said.endswith("を") and _is_topic(said, left) and _REGULAR.search(left) is None:
            return said  # 会談を来春に東京で開く
    return None


def _is_topic(topic: str, left: str) -> bool:
    """Whether words are what the verb is of, with only when and where between: 会合は、五月に東京で行われる."""
    _, found, between = left.rpartition(topic)
    return bool(found) and not _OTHER_SUBJECT.intersection(between)


def _inner_fits(left: str, asked: str, cue: Ending) -> bool:
    """Whether what stands before こと is to be done, where the cue asks for that."""
    if cue.inner != "deed" or not asked.startswith("こと"):
        return True
    inner = left[: len(left) - len(asked)]
    if cue.act is Act.REAFFIRMATION and inner.endswith("れる"):
        return False
    return _TO_BE_DONE.search(inner) is not None and _STATED.search(inner) is None


def _of_cue(
    text: str,
    clause: Clause,
    cue: Ending,
    left: str,
    words: JapaneseWords,
    moved: re.Pattern[str],
) -> Iterator[JapaneseDraft]:
    at = (_whole_word(clause, clause.start + len(left) - len(_tail(left, cue))), clause.predicate.end)
    again = _is_again(text, clause, words)
    for act in _acts_of(cue, left):
        strength = _of_what_is_agreed(text, clause, cue, words) if act is Act.COMMITMENT else None
        yield JapaneseDraft(act, at, cue.id, cue.why, strength)
    if _goes_on(text, clause, cue, words):
        yield JapaneseDraft(Act.REAFFIRMATION, at, "ja/grammar:goes-on", GOES_ON)
    if cue.act is Act.REAFFIRMATION and Act.POSITION not in cue.also and Act.COMMITMENT not in cue.also:
        yield from _repeated(at, cue, left)
    if again and cue.act in (Act.POSITION, Act.COMMITMENT):
        yield JapaneseDraft(Act.REAFFIRMATION, at, "ja/grammar:again", AGAIN)
    if cue.id in _WELCOMES and _has_come_about(_object(left, cue), moved):
        yield JapaneseDraft(Act.PROGRESS, at, "ja/grammar:welcomed", MOVED)


def _acts_of(cue: Ending, left: str) -> tuple[Act, ...]:
    """What a cue does; a commitment to a value (原則に対するコミットメントを表明) is a stance."""
    if cue.id == "ja/commitment:express-intention" and _TO_A_TASK.search(left) is None and _TO_A_VALUE.search(left):
        return (Act.POSITION,)
    return cue.acts


def _object(left: str, cue: Ending) -> str:
    """What is welcomed, as its object; 満足をもって and the like stand between it and the verb."""
    if cue.id not in _WITH_FEELING:
        return left
    return re.sub(r"[にを]\Z", "を", left.removesuffix(_tail(left, cue)))


def _of_what_is_agreed(text: str, clause: Clause, cue: Ending, words: JapaneseWords) -> Strength | None:
    """The strength of a cue; where what is agreed is only to think or try (検討することで一致した), it is weak."""
    inner = clause.inner[-1] if clause.inner else None
    if _goes_on(text, clause, cue, words):
        return Strength.WEAK
    if cue.strength is not Strength.STRONG or inner is None:
        return cue.strength
    return _strength(inner, text[clause.start : inner.start], words)


def _goes_on(text: str, clause: Clause, cue: Ending, words: JapaneseWords) -> bool:
    """Whether what is confirmed to be done goes on as before: 引き続き協力することを確認した."""
    confirmed = cue.id == "ja/commitment:confirm-to-do"
    return confirmed and words.continued.search(text, clause.start, clause.predicate.start) is not None


def _strength(predicate: Predicate, left: str, words: JapaneseWords) -> Strength:
    """Weak are thought and effort: 検討する, 検討を進める, に向けて取り組む."""
    toward = predicate.word == "取り組む" and left.endswith(("に向けて", "に向け"))
    weak = predicate.word in words.weak_deeds or words.weak_nouns.search(left) is not None or toward
    return Strength.WEAK if weak else Strength.STRONG


def _whole_word(clause: Clause, start: int) -> int:
    """Where the verb begins whose last letter is the first of a cue: 公表したことに留意した, not たことに留意した."""
    return next((inner.start for inner in clause.inner if inner.start < start < inner.end), start)


def _gatherings(text: str, clause: Clause, cue: Ending, left: str, words: JapaneseWords) -> Iterator[JapaneseDraft]:
    """The meeting that is agreed on, decided or hoped for: 会合を東京で開催することで一致した."""
    if cue.act is Act.EVENT:
        return
    if cue.act in (Act.POSITION, Act.PROGRESS) and not _tail(left, cue).startswith("こと"):
        return  # 開催することの意義を強調した tells of its weight
    for inner in clause.inner:
        if cue.act is Act.REQUEST and not text.startswith(("こと", "よう"), inner.end):
            continue
        held = _cue(_left(text, clause.start, inner.start, words), inner, words)
        if cue.act is Act.REQUEST and (held is None or held.id not in _MEETINGS):
            continue
        if held is not None and held.act is Act.EVENT and not _is_regular(text, clause, inner, held):
            yield JapaneseDraft(Act.EVENT, (inner.start, inner.end), held.id, held.why)


def _is_regular(text: str, clause: Clause, held: Predicate, cue: Ending) -> bool:
    """Whether a meeting is to be held time and again, which is a deed and no event: 年２回開催する."""
    near = max(clause.start, held.start - _NEAR)
    ahead = cue.act is Act.EVENT and held.form in _AHEAD
    return ahead and _REGULAR.search(text, near, held.start) is not None


def _tail(left: str, cue: Ending) -> str:
    """The words of the cue's `before` that stand in the text, to be shown with it."""
    return next((words for words in cue.before if left.endswith(words)), "")


def _is_again(text: str, clause: Clause, words: JapaneseWords) -> bool:
    """Whether an adverb right before the predicate says that it is said again."""
    near = text[max(clause.start, clause.predicate.start - 12) : clause.predicate.start]
    return words.renewed.search(near) is not None


def _repeated(at: tuple[int, int], cue: Ending, left: str) -> Iterator[JapaneseDraft]:
    """What a reaffirmation does besides: it binds to what is to be done, or it takes a stance on a value."""
    if (
        _COMMITTED.search(left) is not None
        or left.endswith(("ていく決意を", "する決意を", "める決意を", "む決意を", "る決意を"))
        or _TO_A_TASK.search(left) is not None
    ):
        yield JapaneseDraft(Act.COMMITMENT, at, cue.id, cue.why, Strength.WEAK)
    elif _TO_A_VALUE.search(left) is not None:
        yield JapaneseDraft(Act.POSITION, at, "ja/grammar:value", VALUE)


def _has_come_about(left: str, moved: re.Pattern[str]) -> bool:
    """Whether what is welcomed is told as done: 署名されたことを, 交渉開始を, 進展していることを."""
    if _RESULT.search(left) is not None or re.search(r"(?:ている|に至った|となった)ことを\Z", left) is not None:
        return True
    return moved.search(left) is not None


def _of_noun(
    text: str, clause: Clause, predicate: Predicate, words: JapaneseWords, *, bound: bool
) -> Iterator[JapaneseDraft]:
    """A clause that ends with a noun and its copula: 支援していく考えである, 不可欠である."""
    left = text[clause.start : predicate.start]
    for cue in words.nouns.get(predicate.word, ()):
        if cue.act is Act.COMMITMENT and not (bound and _TO_BE_DONE.search(left) and not _BY_ITSELF.search(left)):
            continue
        if cue.act in (Act.POSITION, Act.AIM) and not _PREDICATED.search(left):
            continue
        if cue.act is Act.PROGRESS and _UNDER_WAY.search(left) is None:
            continue
        yield JapaneseDraft(cue.act, (predicate.start, predicate.end), cue.id, cue.why, cue.strength)
        if _is_again(text, clause, words):
            yield JapaneseDraft(Act.REAFFIRMATION, (predicate.start, predicate.end), "ja/grammar:again", AGAIN)


def _to_be_held(text: str, clause: Clause, predicate: Predicate, words: JapaneseWords) -> Iterator[JapaneseDraft]:
    """The meeting that is planned, whoever holds it: 開催される予定である."""
    if all(cue.act is not Act.COMMITMENT for cue in words.nouns.get(predicate.word, ())):
        return
    before = [one for one in predicates(text, clause.start, predicate.start, words) if one.end == predicate.start]
    for held in before:
        cue = _cue(_left(text, clause.start, held.start, words), held, words) if held.form in _PASSIVE else None
        if cue is not None and cue.act is Act.EVENT:
            yield JapaneseDraft(Act.EVENT, (held.start, held.end), cue.id, cue.why)


def _is_deed(predicate: Predicate, left: str, words: JapaneseWords) -> bool:
    """A verb of doing; or any noun with する where it goes on or is wished for: 発展させていく."""
    if predicate.word in words.deeds:
        return True
    going = predicate.word == "する" and predicate.form in (Form.GOING, Form.WANT)
    return going and _NOUN.search(left) is not None


def _of_deed(
    predicate: Predicate, left: str, words: JapaneseWords, *, spoken: bool, item: bool, waits: bool = True
) -> Iterator[JapaneseDraft]:
    """A plain verb of doing: to be done by whoever speaks, or done."""
    at, form = (predicate.start, predicate.end), predicate.form
    if not _is_deed(predicate, left, words) or (predicate.word in _TALKING and words.talks.search(left)):
        return
    if form is Form.PRESENT and _DESCRIBES.match(left) is not None:
        return
    strength = _strength(predicate, left, words)
    if form is Form.GOING:
        yield JapaneseDraft(Act.COMMITMENT, at, "ja/grammar:going", GOING, strength)
    elif form is Form.WANT and spoken:
        yield JapaneseDraft(Act.AIM, at, "ja/grammar:want", WANT)
    elif form is Form.PRESENT and (spoken or (item and not left.endswith("が"))):
        rule, because = ("will", WILL) if spoken else ("item", ITEM)
        yield JapaneseDraft(Act.COMMITMENT, at, f"ja/grammar:{rule}", because, strength)
    elif (predicate.word in _ACCEPTS and _OFFER.search(left) is not None) or left.endswith("方向で"):
        return  # 訪問する方向で調整している
    elif _is_done(predicate, words, waits=waits):
        yield JapaneseDraft(Act.PROGRESS, at, "ja/grammar:done", DONE)


def _is_done(predicate: Predicate, words: JapaneseWords, *, waits: bool) -> bool:
    """Whether a deed is told as done: in the past, or come about before something in the past (発足し、…した)."""
    form = predicate.form
    if form is Form.JOIN:
        return not waits and _COMES_ABOUT.search(predicate.word) is not None
    return form in _PAST and (predicate.word not in words.thoughts or form is Form.PERFECT)
