"""Who speaks in a Japanese clause: its topic (両首脳は), its subject, or whoever a saying comes from (総理から)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from followthrough.findings.grammar.survey import Layer, within
from followthrough.findings.japanese.clauses import Predicate
from followthrough.findings.japanese.vocabulary import any_of
from followthrough.language.japanese.script import one_width
from followthrough.lexicon.endings import ending_words
from followthrough.lexicon.world import name_of
from followthrough.lexicon.world.japanese import japanese_names, scan_japanese
from followthrough.model import Document, MentionKind

ALL = ("all",)
_JOINT = re.compile(
    r"(?:我々|われわれ|私たち|双方|両者|両国|両首脳|両大臣|両外相|両政府|両長官|両当局|両首相|両議長|両大統領|両国政府|両総理|両代表|"
    r"首脳(?:ら|たち)?|閣僚(?:ら|たち)?|大臣(?:ら|たち)?|外相(?:ら|たち)?|参加国|参加者|加盟国|締約国|会合|会議|三首脳|三か国|四首脳|四か国|"
    r"[三四五]大臣|代表(?:ら|たち)?|長官(?:ら|たち)?|当事[者国]|署名者|それぞれ|各々|参加機関|関係機関|甲(?:及び|と|・)?乙|"
    r"[両各](?:都?市|都?県|州|府|都|区|町|村|港|校|大学|機関|当事者|組織|署名者|自治体|当局|者|局|省|庁|研究所|銀行|協会|社))(?:一同|、[^、は]{2,20})?\Z"
)
_OF_JAPAN = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}(?:内閣総理大臣|総理大臣|総理|内閣官房長官|官房長官|外務副大臣|大臣政務官|外務報道官)|"
    r"[\u4e00-\u9fff]{0,4}(?:外務大臣|防衛大臣|経済産業大臣|国土交通大臣|農林水産大臣|環境大臣|財務大臣)|首相|外相|防衛相|経産相|財務相|農相|環境相|国交相|政府|当方|我が方|日本側)\Z"
)
_BODY = re.compile(
    r"(?P<name>[\w・]{2,16}(?:省|庁|機構|事務局|委員会|銀行|基金|理事会|協会|公社|公団|公庫|大学|研究所|研究機関|港湾局|当局|財団|組合)"
    r"|[\u4e00-\u9fffァ-ヴー・]{1,12}(?:(?<![都各両同本当全諸主])市|(?<![各両同本当全諸])県|(?<![政各両同])府|(?<![各両同本当全諸])州|東京都))\Z"
)
_EACH = re.compile(
    r"(?:各国|各加盟国|各締約国|各参加国|各当事者|全ての国|すべての国|全参加国|全加盟国|全ての参加国|全ての加盟国)(?:々)?\Z"
)
_ROLE = re.compile(  # who acts in a part, by no name
    r"(?P<name>[\u4e00-\u9fff々]{0,10}(?:議長国?|作業部会|部会|当局|関係省庁|関係閣僚|大使館|研究所|高級実務者|調整官|専門家会合)"
    r"|(?!我|両|同|外|全|本|当|自|他|母|帝|王)[\u4e00-\u9fff]{2,4}国)\Z"
)
_COUNTERPART = re.compile(r"(?:先方|相手側|同国|同政府|先方政府)\Z")
_LABEL = re.compile(
    r"^[→⇒▶・○●◎◇◆■□▪※]\s*|^[（(]?[0-9０-９一二三四五六七八九十]{1,2}[）).．、　 ]+"
    r"|^(?:また|更に|さらに|一方|冒頭|その後)、?"
)
_AND = re.compile(r"と(?=[\u4e00-\u9fffァ-ヴ])|及び|並びに")
_SIGNS = frozenset("甲乙丙")
_LIST = re.compile(r"、|，|・(?=[^ァ-ヴー])|及び|並びに|と(?=[\u4e00-\u9fffァ-ヴA-Z])")
_BETWEEN = re.compile(
    r"日[・本米英仏独豪印韓中加伊露越比]|[米英豪印韓中]日|共同|の間の|間の|[ァ-ヴー]と|ASEAN|ＡＳＥＡＮ|＋|\+"
)
_JOINT_KINDS = frozenset(["joint statement", "joint communique", "declaration", "press release", "read-out"])
_ONE_JOINT_VOICE = frozenset(["joint statement", "joint communique", "declaration"])
_TOPIC = re.compile(r"(?<![にでとへてのり])は(?!じめ)")  # a topic of its own; not については, 分野では
_NOT_TOPIC = tuple("にでとへもの")
_PARTICLE = re.compile(r"としては|から[はも]?|より[はも]?|は|が|(?<=側)も|(?<=締約国)も|(?<=当事[者国])も")
_LONGEST = 60  # characters of a topic


@cache
def _office() -> str:
    """An office whose holder speaks for a country."""
    return rf"(?:{any_of(ending_words()['offices'])}|[\u4e00-\u9fff]{{2,8}}大臣|[\u4e00-\u9fff]{{1,4}}相)"


@cache
def _foreign() -> re.Pattern[str]:
    """A country or person written in katakana, with its government, side or office."""
    return re.compile(
        r"(?P<name>[ァ-ヴー][ァ-ヴー・]+(?:共和国|王国|連邦|諸島)?)(?P<office>政府|側|国)?(?:の)?(?:[ァ-ヴー・]*)?"
        rf"(?P<who>{_office()})?\Z"
    )


@cache
def _pairs() -> dict[str, str]:
    """One kanji for a country, as in 日米, and its id."""
    return dict(pair.split(":") for pair in ending_words()["pairs"])


@cache
def _paired() -> re.Pattern[str]:
    signs = "".join(_pairs())
    return re.compile(rf"(?P<pair>[{signs}]{{2,4}})(?:両国|両首脳|両政府|[三四]か国|三首脳|の?首脳|両外相|両大臣)?\Z")


@dataclass(slots=True)
class Speakers:
    """Knows who may speak in one document, and who spoke last in a passage."""

    document: Document
    parties: Layer
    title_names: tuple[str, ...] = field(init=False)
    last: tuple[str, ...] = ()
    signs: dict[str, tuple[str, ...]] = field(default_factory=dict)  # whom a contract calls 甲, as far as asked

    def __post_init__(self) -> None:
        self.title_names = _names_in_title(self.document.title or "")

    def begin(self) -> None:
        """A new passage begins: nobody has spoken in it."""
        self.last = ()

    def of(self, start: int, end: int, *, said: bool, fresh: int = 0) -> tuple[str, ...]:
        """Who speaks in text[start:end]: a topic, or whoever a saying comes from; else who spoke before."""
        found = self._named(fresh, end, said=said) if fresh > start else ()
        found = found or self._named(start, end, said=said)
        if found:
            self.last = found
            return found
        return self.last

    def implied(self, start: int, predicate: Predicate) -> tuple[str, ...]:
        """Whoever speaks in a joint text where no topic is told: 協定については、速やかに発効させる."""
        if self.document.kind not in _ONE_JOINT_VOICE or predicate.form is None:
            return ()
        words = self.document.text[start : predicate.start]
        done = words.endswith("を") or "させ" in self.document.text[predicate.start : predicate.end]
        others = _TOPIC.search(words) is not None or "が" in words.rpartition("、")[2]
        return ALL if done and not others else ()

    def _counterpart(self) -> tuple[str, ...]:
        """The one other country of a title, 日・ポーランド外相会談; nobody where it names several."""
        title = self.document.title or ""
        found = [m for m in scan_japanese(title) if m.kind is MentionKind.PARTY and m.id is not None]
        names = [name_of(one.id) for one in found if one.id is not None]
        paired = re.search(rf"日([{''.join(_pairs())}])(?=首脳|外相|防衛|両国|電話|会談|間|経済|戦略)", title)
        names += [] if paired is None else [name_of(_pairs()[paired[1]])]
        names += [name for name in self.title_names if name not in japanese_names()]
        others = tuple(dict.fromkeys(name for name in names if name != "Japan"))
        return others if len(others) == 1 else ()

    def named_at(self, start: int, end: int) -> tuple[str, ...]:
        """The names that a stretch of text consists of: 日本側, 港湾局及び海事局."""
        text = self.document.text
        return self.known_at(start, end) or tuple(one_width(part).strip() for part in _LIST.split(text[start:end]))

    def known_at(self, start: int, end: int) -> tuple[str, ...]:
        """The parties, sides or bodies that a stretch of text consists of; none where it is anything else."""
        return self._agent(start, end)

    def joint(self) -> tuple[str, ...]:
        """All, where the title names those between whom a document stands: 日・ノルランド行動計画."""
        return ALL if _BETWEEN.search(self.document.title or "") is not None else ()

    def _named(self, start: int, end: int, *, said: bool) -> tuple[str, ...]:
        text = self.document.text
        subject: tuple[str, ...] = ()
        for particle in _PARTICLE.finditer(text, start, end):
            first = max(
                start,
                particle.start() - _LONGEST,
                *(text.rfind(mark, start, particle.start()) + 1 for mark in "、「（("),
            )
            if particle.start() <= first or text[particle.start() - 1] in _NOT_TOPIC:
                continue
            if particle[0].startswith(("から", "より")) and not self._tells(first, particle, said=said):
                continue
            who = self._agent(first, particle.start())
            if who and particle[0] not in ("が", "も"):
                return who
            subject = subject or who
        return subject

    def _tells(self, start: int, particle: re.Match[str], *, said: bool) -> bool:
        """Whether something said comes from somebody: 総理から、, モディ首相より; not 東京から, 日本より."""
        text = self.document.text
        if said and particle[0].startswith("から"):
            return True
        person = re.search(rf"{_office()}\Z", text[start : particle.start()]) is not None
        return person or (text.startswith("、", particle.end()) and particle[0].startswith("から"))

    def _agent(self, start: int, end: int) -> tuple[str, ...]:
        """The names of the noun phrase text[start:end], where it is one that can speak."""
        words = _LABEL.sub("", self.document.text[start:end].strip(" 　\n"))
        if not words:
            return ()
        paired = _paired().match(words)
        if paired is not None and (words != paired["pair"] or len(words) > 1):
            return tuple(name_of(_pairs()[sign]) for sign in paired["pair"])
        several = _AND.split(words)
        if len(several) > 1 and all(re.search(rf"{_office()}\Z", each) for each in several):
            return self._several(several, start, end)
        named = [(m, name_of(m.id)) for m in within(self.parties, start, end) if m.id is not None]
        if named and self._speaks(named[-1][0].end, end):
            known_as = [self.document.text[m.start : m.end] for m, _ in named]
            return self._with_unknown(words, tuple(dict.fromkeys(name for _, name in named)), known_as)
        if (
            _JOINT.search(words) is not None
            and _OF_JAPAN.fullmatch(words) is None
            and _foreign().fullmatch(words) is None
        ):
            return ALL
        return self._official(words)

    def _several(self, several: Sequence[str], start: int, end: int) -> tuple[str, ...]:
        """Two office-holders, 日本の総理大臣とロシア大統領: both; all, in a joint text, where one is not known."""
        text = self.document.text
        named = {text[m.start : m.end]: name_of(m.id) for m in within(self.parties, start, end) if m.id is not None}
        found: list[str] = []
        for one in several:
            parties = [name for words, name in named.items() if words in one]
            titled = [name for name in self.title_names if name in one]
            who = parties[:1] or titled[:1] or (["Japan"] if _OF_JAPAN.fullmatch(one) is not None else [])
            if not who:
                return ALL if self.document.kind in _JOINT_KINDS else ()
            found += who
        return tuple(dict.fromkeys(found))

    def _speaks(self, behind: int, end: int) -> bool:
        """Whether a party ends the phrase, or its government, side or office does: 日本の総理大臣, not 日本の港."""
        rest = self.document.text[behind:end].strip(" 　\n")
        return (
            rest == ""
            or re.fullmatch(rf"(?:国|政府|側|両国|諸国|加盟国)?(?:の)?(?:[ァ-ヴー・]+)?(?:{_office()})?", rest)
            is not None
        )

    def _with_unknown(self, words: str, known: tuple[str, ...], known_as: Sequence[str]) -> tuple[str, ...]:
        """日本の総理大臣とヴェランドの大統領: the second is no country of the CLDR, and is named as it stands."""
        more = [
            match["name"]
            for part in re.split("と|及び|並びに", words)
            if not any(one in part for one in known_as)
            and (match := _foreign().search(part)) is not None
            and (match["who"] or match["office"])
            and match["name"] in self.title_names
        ]
        return tuple(dict.fromkeys((*known, *more)))

    def _official(self, words: str) -> tuple[str, ...]:
        if words in _SIGNS:
            if words not in self.signs:
                self.signs[words] = self._called(words)
            return self.signs[words]
        foreign = _foreign().fullmatch(words)
        if foreign is not None and self._is_name(foreign):
            return (foreign["name"],)
        if _COUNTERPART.fullmatch(words) is not None:
            return self._counterpart()
        if _OF_JAPAN.fullmatch(words) is not None:
            return ("Japan",)
        if _EACH.fullmatch(words) is not None:
            return ALL
        bodies = [_BODY.fullmatch(each) or _ROLE.fullmatch(each) for each in _AND.split(words)]
        return tuple(dict.fromkeys(body["name"] for body in bodies if body is not None)) if all(bodies) else ()

    def _called(self, sign: str) -> tuple[str, ...]:
        """Whom a contract calls 甲: 北港市（以下「甲」という。）; by the sign where it names nobody."""
        named = re.search(
            rf"(?P<name>[\u4e00-\u9fff々ァ-ヴー・A-Za-z]{{2,20}})[（(][^（）()]{{0,20}}以下「{sign}」",
            self.document.text,
        )
        return (sign if named is None else named["name"],)

    def _is_name(self, foreign: re.Match[str]) -> bool:
        """Whether a word in katakana names a country: the title does, or a government or office of its own."""
        name = foreign["name"]
        return name not in ending_words()["no_names"] and (
            name in self.title_names or bool(foreign["office"] or foreign["who"])
        )


def _names_in_title(title: str) -> tuple[str, ...]:
    """The countries in a title that the tables do not know: 日・ノルランド首脳会談."""
    found = re.findall(
        r"(?:日[・本・]*|と|、|^|対|による)([ァ-ヴー]{2,}(?:・[ァ-ヴー]+)*?)(?=首脳|外相|の|大統領|首相|両国|諸島|支援|無償|間|$)",
        title,
    )
    names = [name.lstrip("・") for name in found]
    return tuple(dict.fromkeys(name for name in names if name and name not in ending_words()["no_names"]))
