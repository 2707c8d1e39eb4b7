"""Plain text and Markdown: the canonical text is the decoded text, unchanged."""

from __future__ import annotations

import codecs
import re

from followthrough.documents.reading import Reading
from followthrough.model import ReadingError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Typing signs and the letters of French, German, Italian, Portuguese and Spanish.
_WESTERN = "éèàçêôûùâîïëüöäÉÈÀÇÊÔÜÖÄßñÑãÃõÕóÓíÍáÁúÚòìœŒ«»–—‘’“”…•€£§°²³·¡¿ªº©®™\u00a0"
# Encodings that files of this kind came in; those of old home computers fit any bytes and would win by chance.
_IN_USE = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1256", "cp1257", "cp1258", "cp874"),
    *("cp932", "euc_jp", "gb18030", "big5", "cp949", "koi8_r"),
)
_SAMPLE = 65_536  # bytes the guess of an encoding rests on
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.01  # above it, what was decoded is no text
_BROKEN_SHARE = 0.02  # of non-ASCII bytes: above it, the bytes are not "UTF-8 with a few bad bytes"
_NO_TEXT = "its bytes are no text in any encoding we know. If it is text, save it as UTF-8 and read it again"


def read_text(data: bytes) -> Reading:
    """The decoded text, with a notice where its encoding was guessed.

    Raises:
        ReadingError: the bytes are no text.
    """
    text, notice = decode(data)
    return Reading(text, notices=() if notice is None else (notice,))


def decode(data: bytes) -> tuple[str, str | None]:
    """The text of some bytes, and what to tell about its encoding (None: it is sure).

    Byte order mark first, then UTF-8, then a guess. A byte order mark is no part of the text.

    Raises:
        ReadingError: the bytes are no text.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding), None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text, notice = _guess(data)
    else:
        notice = None
    if len(_CONTROLS.findall(text[:_SAMPLE])) > _CONTROL_SHARE * len(text[:_SAMPLE]) + 1:
        return _wide_or_refuse(data)
    return text, notice


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadingError(f"it says it is {encoding}, but byte {error.start} is not. Save it as UTF-8") from error


def _guess(data: bytes) -> tuple[str, str | None]:
    mended = _nearly_utf8(data)
    return mended if mended is not None else _by_statistics(data)


def _nearly_utf8(data: bytes) -> tuple[str, str] | None:
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    beyond_ascii = len(data) - len(data.translate(None, bytes(range(128, 256))))
    if broken > _BROKEN_SHARE * beyond_ascii:
        return None
    first = text.find("\ufffd")
    return text, f"{broken} bytes are not valid UTF-8 and stand as U+FFFD, the first at offset {first}"


def _by_statistics(data: bytes) -> tuple[str, str]:
    if b"\x00" in data[:_SAMPLE]:
        raise ReadingError(_NO_TEXT)
    encoding = "cp1252" if _is_western(data) else _likeliest(data[:_SAMPLE])
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadingError(_NO_TEXT) from error
    return text, f"the encoding is not stated; it was read as {encoding}, which is a guess"


def _is_western(data: bytes) -> bool:
    """Whether all bytes beyond ASCII are the letters and signs of Western European text in Windows-1252."""
    beyond = data.translate(None, bytes(range(128)))
    return not beyond.translate(None, _WESTERN.encode("cp1252"))


def _likeliest(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=list(_IN_USE)).best()
    if best is None:
        raise ReadingError(_NO_TEXT)
    return best.encoding


def _wide_or_refuse(data: bytes) -> tuple[str, str]:
    """Text of two bytes a character without its mark: every second byte of Latin text is zero."""
    for encoding, zeros in (("utf-16-le", data[1:_SAMPLE:2]), ("utf-16-be", data[0:_SAMPLE:2])):
        if zeros.count(0) > len(zeros) // 2:
            return _strict(data, encoding), f"the encoding is not stated; it was read as {encoding}, which is a guess"
    raise ReadingError(_NO_TEXT)
