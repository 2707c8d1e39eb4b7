"""Items of a plan that end in a noun of doing: 情報の提供, 専門家の派遣（2027年度中）, 600人に拡大."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from followthrough.findings.japanese.clauses import Clause, Predicate
from followthrough.findings.japanese.drafts import JapaneseDraft
from followthrough.findings.japanese.vocabulary import any_of
from followthrough.language.japanese.verbs import Form
from followthrough.lexicon.endings import ending_words
from followthrough.model import Act, Document, Strength

STEP = "In a plan, an item that ends in a noun of doing (情報の提供) tells what will be done."
SHARED = "In a plan, an item that ends in a shared view (認識の共有) tells a stance."

_REMARK = re.compile(
    r"[　 ]*[（(＜<［\[](?P<remark>[^（）()＜＞<>［］\[\]]*(?:[（(][^（）()]*[）)][^（）()＜＞<>]*)*)[）)＞>］\]]\s*\Z"
)
_ENDS = re.compile(r"[。．；;、,\s　*_]+\Z")
#: What a noun of doing stands behind; a noun alone (人材育成) is the name of a field.
_JOINED = r"(?:[\u3041-\u3096、%％0-9０-９]|及び|等|[0-9０-９][\u4e00-\u9fff]{1,3}?)"
_VIEW = re.compile(r"(?:認識|見解|問題意識|危機感|懸念|理解|価値観)(?:の|を)(?:共有|一致|確認)\Z")
_TO_DO = re.compile(r"[うくぐすつぬぶむる]こと\Z")
_HOW_IT_IS = re.compile(r"(?:である|でいる|ている|べき|がある|できる|となる|になる|にある|れる|た)こと\Z")
_WEAK = re.compile(r"(?:検討|協議|議論|模索|追求|探求|研究|努力|意見交換|対話|調査|働きかけ)\Z")
#: Headings under which items tell what was or is, not what will be done.
_TOLD_UNDER = re.compile(
    r"背景|経緯|現状|実績|これまで|成果|進捗|実施済|完了|概要|課題|教訓|参考|用語|定義|目次|出席者|参加者"
)
_AHEAD_UNDER = re.compile(r"今後|予定|次の|次回|取組方針|計画|以降")
_LOOKS_BACK = re.compile(
    r"(?:報告|レポート|進捗|フォローアップ|レビュー|実施状況|点検|評価|実績)(?:書|結果)?[）)」\s]*\Z"
)
_PLANS_TOO = re.compile(
    r"アジェンダ|パッケージ|プログラム|プラン|取組(?:方針|一覧|リスト)?|施策|重点|戦略|対策|マイルストーン|ビジョン|イニシアティブ|協力の柱"
)
_BY = re.compile(r"(?P<who>[^、。のをにはが（）「」]{2,20})による")
_IN_FRONT = re.compile(r"\s*(?P<who>[^、。;；：:]{1,20})(?=、|；|;|\Z)")  # （日本、2027年度）
_LABELLED = re.compile(r"(?P<who>[^：:、。]{1,16})[：:]")  # 日本側：専門家の派遣
_CHARGED = re.compile(
    r"(?:実施者|実施機関|実施主体|担当|主体|責任者|責任機関|所管|主管|リード)[：:]\s*(?P<who>[^、。;；]{2,60})\Z"
)


@dataclass(frozen=True, slots=True)
class Step:
    """An item that tells what will be done: its words with the remark behind them, and its last noun."""

    start: int
    end: int
    noun: tuple[int, int]
    weak: bool
    view: bool  # it only shares a view
    who: tuple[int, int] | None  # where it names who does it
    perhaps: tuple[int, int] | None  # the first words of the remark, which may name them

    def drafts(self) -> Iterator[JapaneseDraft]:
        """What it does."""
        if self.view:
            yield JapaneseDraft(Act.POSITION, self.noun, "ja/grammar:shared-view", SHARED)
        else:
            strength = Strength.WEAK if self.weak else Strength.STRONG
            yield JapaneseDraft(Act.COMMITMENT, self.noun, "ja/grammar:step", STEP, strength)

    def clause(self) -> Clause:
        """It as a clause, for what else it tells of."""
        return Clause(self.start, self.end, Predicate(*self.noun, "", Form.STOP))


def step_of(text: str, start: int, end: int) -> Step | None:
    """The step that an item is; None where its last words are no noun of doing, or stand alone."""
    line = text.find("\n", start, end)
    end = end if line < 0 else line
    end = start + len(_ENDS.sub("", text[start:end]))
    remark = _REMARK.search(text, start, end)
    body = text[start : end if remark is None else remark.start()]
    noun = _last_noun(body)
    if noun is None:
        return None
    who = _who(text, start, start + noun[0], remark)
    view = _VIEW.search(body) is not None
    front = None if remark is None else _IN_FRONT.match(text, remark.start("remark"), remark.end("remark"))
    front = front or _LABELLED.match(text, start, end)
    perhaps = None if front is None else front.span("who")
    return Step(start, end, (start + noun[0], start + noun[1]), _WEAK.search(body) is not None, view, who, perhaps)


def _last_noun(body: str) -> tuple[int, int] | None:
    if _TO_DO.search(body) is not None:
        return None if _HOW_IT_IS.search(body) is not None else (len(body) - len("こと"), len(body))
    found = _VIEW.search(body) or _doing().search(body)
    return (
        None if found is None else (found.start("noun") if "noun" in found.re.groupindex else found.start(), len(body))
    )


def _who(text: str, start: int, end: int, remark: re.Match[str] | None) -> tuple[int, int] | None:
    """Who does it: 日本側による, or behind it （実施者：港湾局）."""
    charged = None if remark is None else _CHARGED.search(text, remark.start("remark"), remark.end("remark"))
    found = charged or _BY.search(text, start, end)
    return None if found is None else found.span("who")


@cache
def _doing() -> re.Pattern[str]:
    """A noun of doing at the end, with what is said of it before: 共同実施, 進捗確認, 電動化."""
    lists = ending_words()
    stems = {
        verb.removesuffix("する") for verb in lists["deeds"] if verb.endswith("する") and len(verb) > len("立する")
    }
    doing = any_of({*stems, *lists["doings"], *lists["weak_nouns"]})
    return re.compile(
        rf"{_JOINED}(?P<noun>[\u4e00-\u9fffァ-ヴー・]{{0,8}}?(?:{doing}|[\u4e00-\u9fffァ-ヴー]{{2}}化))\Z"
    )


def is_plan(document: Document) -> bool:
    """Whether a document is a plan, by its kind or, where it has none, by its title: 重点協力分野, 協力パッケージ."""
    return document.kind == "plan" or (
        document.kind in (None, "fact sheet") and _PLANS_TOO.search(document.title or "") is not None
    )


def looks_back(document: Document) -> bool:
    """Whether a document on a plan reports on it: 行動計画 進捗報告."""
    return _LOOKS_BACK.search(document.title or "") is not None


def are_steps(heading: str, *, back: bool) -> bool:
    """Whether items under a heading tell what will be done; in a report only those under what is to come."""
    return _AHEAD_UNDER.search(heading) is not None if back else _TOLD_UNDER.search(heading) is None
