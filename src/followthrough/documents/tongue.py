"""The language of a text, cheaply: its script, then its commonest words, and a trained model only in doubt."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A language's commonest small words, those it shares with few others.
_COMMON: dict[str, frozenset[str]] = {
    "en": _words("the and of to in that is with for we our will this by as on are have be from"),
    "fr": _words("le la les des du et est une dans pour que qui sur nous avec au aux par ce"),
    "es": _words("el los las del y una por con para que se en su al lo como más nos sus"),
    "pt": _words("o os as da do dos das e uma com para que em não no na se ao pela pelo"),
    "de": _words("der die das und ist den von zu mit sich des auf für im dem nicht ein eine wir"),
    "it": _words("il di che e la per una del della dei con non sono gli nel alla le delle si"),
    "nl": _words("de het een van en in is dat op te zijn met voor niet aan er om ook door"),
    "id": _words("yang dan di dengan untuk dari pada ini dalam akan tidak oleh juga para serta kami"),
    "vi": _words("và của các trong cho với là được những về này đã có không một hai"),
    "tl": _words("ang ng mga sa na at ay para ito nang kay sila natin ating"),
}
# Words of short English notes that hardly any other language spells so: "Cut CO2 30 % per passenger, baseline 2018".
_TELLING = _words("""
    reduction reductions reduce reducing target targets baseline emissions compared relative below year years cut
    cutting growth share energy greenhouse carbon supply than against goal goals achieved levels level their which
    between until since within national unconditional conditional fewer less
""")
_NOTED = frozenset(["per", "via", "no"])  # in English, too
_TELLING_ENOUGH = 2  # different ones, and none of another language's own small words
_LANGUAGES = {
    word: [code for code, small in _COMMON.items() if word in small]
    for word in frozenset[str]().union(*_COMMON.values())
}
_SCRIPTS = {
    "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko", "THAI": "th", "LAO": "lo", "KHMER": "km", "MYANMAR": "my",
    "GREEK": "el", "HEBREW": "he", "TAMIL": "ta", "GEORGIAN": "ka", "ARMENIAN": "hy", "BENGALI": "bn",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]{2,}|(?<!\d)[^\W\d_](?!\.)")  # not the letters of "E.O.", "CO2e": Portuguese has them
_NO_WORDS = re.compile(r"https?://\S{1,400}|<[^<>]{1,20000}>")  # addresses and tags in Markdown
_GLANCE = 400  # characters, enough where a language's small words are many, and hardly any of another's
_PLAIN, _BY_FAR = 0.25, 5  # share of such words then, and times the next best
_LOOK = 1500  # characters
_LOOK_AGAIN = 20_000  # characters, when the first look leaves doubt
_WORDS = 300
_SURE = 0.12  # share of common words that decides
_LISTS = 0.05  # enough where the next best has hardly any: lists of names
_TWICE = 1.6  # times the next best
_DIFFERENT = 3  # small words, where few are there: "per" alone makes no Italian
_LIKELY = 0.8  # how likely the model must hold its answer: of scraps of names and figures it guesses at random
_NOTE = 60  # words of a note
_FEWEST = 8  # words below which only a script decides
_LETTERS = 80  # letters whose script is looked up


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of a text's language; None when there is too little to tell."""
    start = 0 if len(text) <= _LOOK else len(text) // 10  # where names and chrome have ended
    words = text[start : start + _GLANCE].lower().split()
    glanced = _by_common_words(words, sure=_PLAIN, times=_BY_FAR)
    if glanced is not None:
        return glanced
    words = _WORD.findall(text[start : start + _LOOK].lower())
    return _by_common_words(words) or _looked_at_again(_NO_WORDS.sub(" ", text[:_LOOK_AGAIN]))


def is_plainly(text: str, code: str) -> bool:
    """Whether a text's small words alone say that it is in this language; False where they leave doubt."""
    words = _WORD.findall(text.lower())
    return _by_common_words(words) == code or (code == "en" and _notes_in_english(words))


def _notes_in_english(words: list[str]) -> bool:
    """Whether a few words are a note in English: telling ones, and none that only other languages have."""
    return len(_TELLING.intersection(words)) >= _TELLING_ENOUGH and not any(
        "en" not in _LANGUAGES[word] for word in words if len(word) > 1 and word in _LANGUAGES and word not in _NOTED
    )


def _looked_at_again(sample: str) -> str | None:
    words = _WORD.findall(sample.lower())
    if not words:
        return None
    found = _by_common_words(words, lists=True) or _by_script(words)
    if found is None and len(words) < _NOTE and _notes_in_english(words):
        return "en"
    return found or (_by_model(sample[:_LOOK]) if len(words) >= _FEWEST else None)


def _by_common_words(
    words: list[str], *, sure: float = _SURE, times: float = _TWICE, lists: bool = False
) -> str | None:
    """The language most of whose small words are there; `lists`: a few will do if no other language has any.

    `sure` is the share of all words that they must be, `times` how much more of them than of the next language's.
    """
    hits: Counter[str] = Counter()
    different: Counter[str] = Counter()
    for word, count in Counter(filter(_LANGUAGES.__contains__, words)).items():
        for code in _LANGUAGES[word]:
            hits[code] += count
            different[code] += 1
    (code, best), (_, second) = [*hits.most_common(2), ("", 0), ("", 0)][:2]
    if len(words) < _FEWEST:
        return None
    is_plain = best >= sure * len(words) and best >= times * second
    few = lists and different[code] >= _DIFFERENT and best >= max(_LISTS * len(words), 4 * second)
    return code if is_plain or few else None


def _by_script(words: list[str]) -> str | None:
    letters = "".join(islice(words, _WORDS))
    step = max(1, len(letters) // _LETTERS)
    scripts = Counter(unicodedata.name(letter, "?").split(" ")[0] for letter in letters[::step])
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > 0.1 * scripts.total():
        return "ja"
    script, count = scripts.most_common(1)[0]
    if script == "CJK" and count > 0.7 * scripts.total():
        return "zh"
    return _SCRIPTS.get(script) if count > 0.5 * scripts.total() else None


def _by_model(sample: str) -> str | None:
    code, likely = _model().classify(sample)
    return str(code) if len(code) == len("en") and likely >= _LIKELY else None


@cache
def _model() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # 0.3 s and a model: only where it is needed

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
