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
_TALKING = frozenset(["行う", "交換する", "行なう"])
_ASIDE = re.compile(r"[（(][^（）()]{1,40}[）)](?=[をがはに]\Z)")  # 会談（九回目）を行った
_BY_ITSELF = re.compile(r"(?:れる|れない|発効する|なる|始まる|終わる|ある|いる)\Z")  # nobody does it
_COMMITTED = re.compile(
    r"(?:[うくすつぬぶむる]|ない)(?:との|ことに対する|ことへの)(?:コミットメント|約束|決意|公約)を\Z"
)
_TO_A_VALUE = re.compile(r"(?:に対する|への|の)(?:コミットメント|重要性|支持|決意|原則)を\Z")
_MOVED = re.compile(r"(?:[たった](?:こと|旨|の)|(?P<noun>[\u4e00-\u9fff]{2,6}))を\Z")
_RESULT = re.compile(r"(?:した|された|れた|った|いた|んだ|めた|した|してきた)(?:こと|点)(?:を)?\Z")
_OTHER_SUBJECT = frozenset("がはもを")


def clause_drafts(
    text: str, clause: Clause, words: JapaneseWords, *, spoken: bool, item: bool, moved: re.Pattern[str]
) -> list[JapaneseDraft]:
    """The acts of one clause. `spoken`: somebody is known to speak in it; `item`: it stands in a plan or list."""
    predicate = clause.predicate if clause.reported is None else clause.reported
    if predicate.form is None:
        bound = spoken or item or clause.reported is not None
        return [*_of_noun(text, clause, predicate, words, bound=bound), *_to_be_held(text, clause, predicate, words)]
    if predicate.form in (Form.NEGATIVE, Form.SHOULD):
        return []
    left = _left(text, clause.start, predicate.start, words)
    cue = _cue(left, predicate, words)
    if cue is not None:
        if cue.ahead and not (spoken or item):
            return []
        drafts = [*_of_cue(text, clause, cue, left, words, moved), *_gatherings(text, clause, cue, left, words)]
        if cue.act is Act.EVENT and predicate.word in words.deeds and predicate.form in (Form.PRESENT, Form.GOING):
            drafts += _of_deed(predicate, "", words, spoken=spoken, item=item)
        return drafts
    if clause.reported is None and predicate.word in words.speech:
        return []
    return [*_of_deed(predicate, left, words, spoken=spoken or clause.reported is not None, item=item)]


def _left(text: str, start: int, end: int, words: JapaneseWords) -> str:
    """The words before a predicate, without the adverbs right before it."""
    left = text[start:end]
    adverbs = words.adverb_end.search(left)
    left = left if adverbs is None else left[: adverbs.start()]
    return _KOTO.sub("こと", _AND_SO_ON.sub("", _ASIDE.sub("", left)))


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
    for act in cue.acts:
        strength = _of_what_is_agreed(text, clause, cue, words) if act is Act.COMMITMENT else None
        yield JapaneseDraft(act, at, cue.id, cue.why, strength)
    if cue.act is Act.REAFFIRMATION and Act.POSITION not in cue.also and Act.COMMITMENT not in cue.also:
        yield from _repeated(at, cue, left)
    if again and cue.act in (Act.POSITION, Act.COMMITMENT):
        yield JapaneseDraft(Act.REAFFIRMATION, at, "ja/grammar:again", AGAIN)
    if cue.id in ("ja/position:welcome", "ja/position:support") and _has_come_about(left, moved):
        yield JapaneseDraft(Act.PROGRESS, at, "ja/grammar:welcomed", MOVED)


def _of_what_is_agreed(text: str, clause: Clause, cue: Ending, words: JapaneseWords) -> Strength | None:
    """The strength of a cue; where what is agreed is only to think or try (検討することで一致した), it is weak."""
    inner = clause.inner[-1] if clause.inner else None
    if cue.strength is not Strength.STRONG or inner is None:
        return cue.strength
    return _strength(inner, text[clause.start : inner.start], words)


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
    if cue.act in (Act.POSITION, Act.REQUEST, Act.PROGRESS) and not _tail(left, cue).startswith("こと"):
        return  # 開催することの意義を強調した tells of its weight
    for inner in clause.inner:
        held = _cue(_left(text, clause.start, inner.start, words), inner, words)
        if held is not None and held.act is Act.EVENT:
            yield JapaneseDraft(Act.EVENT, (inner.start, inner.end), held.id, held.why)


def _tail(left: str, cue: Ending) -> str:
    """The words of the cue's `before` that stand in the text, to be shown with it."""
    return next((words for words in cue.before if left.endswith(words)), "")


def _is_again(text: str, clause: Clause, words: JapaneseWords) -> bool:
    """Whether an adverb right before the predicate says that it is said again."""
    near = text[max(clause.start, clause.predicate.start - 12) : clause.predicate.start]
    return words.renewed.search(near) is not None


def _repeated(at: tuple[int, int], cue: Ending, left: str) -> Iterator[JapaneseDraft]:
    """What a reaffirmation does besides: it binds to what is to be done, or it takes a stance on a value."""
    if _COMMITTED.search(left) is not None or left.endswith(
        ("ていく決意を", "する決意を", "める決意を", "む決意を", "る決意を")
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
        if cue.act is Act.POSITION and not re.search(
            r"(?:が|は|も|に|て|極めて|断じて|最も|一層|にとって)\Z|^\s*\Z", left
        ):
            continue
        if cue.act is Act.PROGRESS and not re.search(r"[がはを]\s*\Z", left):
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
    predicate: Predicate, left: str, words: JapaneseWords, *, spoken: bool, item: bool
) -> Iterator[JapaneseDraft]:
    """A plain verb of doing: to be done by whoever speaks, or done."""
    at, form = (predicate.start, predicate.end), predicate.form
    if not _is_deed(predicate, left, words) or (predicate.word in _TALKING and words.talks.search(left)):
        return
    strength = _strength(predicate, left, words)
    if form is Form.GOING:
        yield JapaneseDraft(Act.COMMITMENT, at, "ja/grammar:going", GOING, strength)
    elif form is Form.WANT and spoken:
        yield JapaneseDraft(Act.AIM, at, "ja/grammar:want", WANT)
    elif form is Form.PRESENT and (spoken or item):
        rule, because = ("will", WILL) if spoken else ("item", ITEM)
        yield JapaneseDraft(Act.COMMITMENT, at, f"ja/grammar:{rule}", because, strength)
    elif form in _PAST and (predicate.word not in words.thoughts or form is Form.PERFECT):
        yield JapaneseDraft(Act.PROGRESS, at, "ja/grammar:done", DONE)
