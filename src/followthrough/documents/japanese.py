"""What a Japanese document says of itself: its kind, its title, its issuer, the place and day on its date line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from followthrough.language.japanese.script import has_kanji, one_width

# The last of these words in a title is its kind, as Japanese names a thing at the end: 行動計画に関する共同声明.
_KINDS: tuple[tuple[str, str], ...] = (
    ("fact sheet", "ファクト・?シート"),
    ("read-out", r"(?:会談|会合|懇談|協議|会見|訪問|往訪|表敬|電話会談|ワーキング・?ランチ)(?:の?(?:概要|結果))?"),
    ("speech", "演説|スピーチ|講演|挨拶|ステートメント|発言"),
    (
        "plan",
        "行動計画|作業計画|実施計画|協力計画|アクション・?プラン|ワーク・?プラン|マスター・?プラン|ロードマップ|工程表|計画|協力プログラム|作業プログラム|アクション・?アジェンダ|行動アジェンダ|中長期ビジョン",
    ),
    ("chair's statement", "議長(?:声明|総括|サマリー|要約)"),
    ("joint communique", "共同?コミュニケ"),
    (
        "press release",
        r"(?:書簡|交換公文)の(?:署名|交換)|緊急無償資金協力|緊急援助物資|円借款の供与|国際緊急援助隊の派遣|報道発表|プレス・?リリース|共同(?:プレス|新聞)発表|プレス発表",
    ),
    ("joint statement", "共同(?:プレス)?声明|首脳声明|閣僚声明|大臣声明|外相声明|共同発表|共同ステートメント"),
    ("declaration", "宣言"),
    (
        "treaty",
        "条約|協定|議定書|協力覚書|覚書|取極|取決め|基本合意書?|合意書|意図表明(?:文書|書)?|協力文書|枠組み?文書",
    ),
    ("letter", "書簡(?!の(?:署名|交換))|親書|メッセージ"),
    ("statement", "談話|声明"),
)
_KIND = re.compile("|".join(f"(?P<k{at}>{pattern})" for at, (_, pattern) in enumerate(_KINDS)))
_RELEASE = re.compile(r"[\W_]*(?:報道発表|プレス・?リリース)[\W_]")
_NO_TITLE = re.compile(r"[。、，,：:]$|^[（(]?[0-9一二三四五六七八九十]{1,3}[)）．.、　 ]|^[・○●◆■□※*-]|https?://")
_SHORTEST, _LONGEST = 5, 120
_ISSUER = re.compile(
    r"(?:日本国?政府|首相官邸|内閣(?:官房|府)|[\u4e00-\u9fff]{1,8}(?:省|庁)|独立行政法人[\w・]{2,20}|国際協力機構|"
    r"[\w・（）()A-Z ]{2,24}(?:事務局|大使館|代表部|総領事館)|[\u4e00-\u9fff]{2,10}報道官)"
)
_LINES = 12
_PLACE = r"[\u30a0-\u30ff\u4e00-\u9fff・ ]"
_BEFORE_DAY = re.compile(
    r"[（(【]?(?:於[:：]?|発表日[:：]?|採択[:：]?)?"
    rf"{_PLACE}{{0,20}}(?:において|にて|で)?[、,　 （(]*"
)
_BEHIND_DAY = re.compile(
    r"[　 ]*(?:[（(][月火水木金土日](?:曜日)?[)）])?[　 、,]*(?:午[前後].{0,12})?"
    rf"(?:[（(]?(?:於[:：]?)?{_PLACE}{{0,16}})"
    r"(?:において|にて|で)?(?:発表|発出|採択|署名|公表|付)?[)）】]*"
)


def japanese_kind(title: str) -> str | None:
    """The kind that a Japanese title names last; None where it names none."""
    if not has_kanji(title):
        return None
    if _RELEASE.match(title) is not None:
        return "press release"
    named = [str(found.lastgroup) for found in _KIND.finditer(title)]
    return _KINDS[int(named[-1][1:])][0] if named else None


def japanese_title(lines: Sequence[str]) -> str | None:
    """The title among the first lines of a text: the first that may be one, one that names a kind before others."""
    head = [line for line in lines if line][:_LINES]
    able = [line for line in head if _may_be_title(line)]
    return next(
        (line for line in able if japanese_kind(line) is not None), able[0] if able and able[0] == head[0] else None
    )


def _may_be_title(line: str) -> bool:
    fits = _SHORTEST <= len(line) <= _LONGEST and has_kanji(line)
    return fits and "。" not in line and _NO_TITLE.search(line) is None and not re.search("日$|年$", line)


def japanese_issuer(line: str) -> str | None:
    """The ministry, agency or mission whose name is the whole line."""
    return line if has_kanji(line) and _ISSUER.fullmatch(line) is not None else None


def is_japanese_dateline(before: str, after: str) -> bool:
    """Whether a line with a day is nothing but that day, its place and what was done: 2025年5月3日、東京にて."""
    if not has_kanji(before + after) and (before + after).strip():
        return False
    behind = one_width(after).rstrip("*_ ")
    return _BEFORE_DAY.fullmatch(before.lstrip("#*_ ")) is not None and _BEHIND_DAY.fullmatch(behind) is not None
