from __future__ import annotations

import pytest

from followthrough.documents import read
from followthrough.documents.tongue import is_plainly, language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The two sides agreed to open the ports and to report on them before the end of the year.", "en"),
        (
            "Les deux parties sont convenues d'ouvrir les ports et de faire rapport avant la fin de l'année.",
            "fr",
        ),
        ("Las dos partes acordaron abrir los puertos y presentar un informe sobre ellos antes del fin del año.", "es"),
        ("As duas partes concordaram em abrir os portos e em apresentar um relatório até o fim do ano.", "pt"),
        (
            "Die beiden Seiten kamen überein, die Häfen zu öffnen und bis zum Ende des Jahres über sie zu berichten.",
            "de",
        ),
        (
            "Kedua pihak sepakat untuk membuka pelabuhan dan melaporkan kemajuan yang dicapai pada akhir tahun ini.",
            "id",
        ),
        ("Hai bên nhất trí mở các cảng và báo cáo về những tiến bộ đã đạt được trong năm nay.", "vi"),
        ("両国は港湾を開放し、年末までに報告することで一致した。", "ja"),
        ("双方同意开放港口，并在年底前提交报告。", "zh"),
        ("양측은 항구를 개방하고 연말까지 보고하기로 합의하였다.", "ko"),
        ("ทั้งสองฝ่ายตกลงที่จะเปิดท่าเรือและรายงานภายในสิ้นปี", "th"),
        ("Стороны договорились открыть порты и представить доклад об этом до конца года.", "ru"),
        ("12.5 | 2018 | 33", None),
        ("Oslo", None),
        # scraps that only look like some language
        ("Low LUR = less than 21 lakes per 1,000 rivers.  LDL = least developed lakes and ponds.", "en"),
        ("Note. LL = Local level PL = Principal level GS = General Service", None),
        ("", None),
        # a note of figures in English, with a word that Italian has as well
        ("cutting CO2e 30 % per passenger by FY2030/31, baseline FY2018/19", "en"),
        ("ridurre le emissioni del 36% per passeggero entro il 2030 rispetto al 2015", "it"),
        # letters of a short form are no words
        ("President Moss signed a new treaty (E.O.) that strengthens sanctions authorities.", "en"),
    ],
)
def test_languages(text: str, code: str | None) -> None:
    assert language_of(text) == code


def test_small_words_alone_tell_a_language_or_leave_doubt() -> None:
    assert is_plainly("The two sides agreed to open the ports and to report on them.", "en")
    assert not is_plainly("Les deux parties sont convenues d'ouvrir les ports avant la fin de l'année.", "en")
    assert not is_plainly("Oslo, Bergen", "en")
    assert is_plainly("11% reduction compared to the scenario", "en")
    assert not is_plainly("réduction de 11%, target 2030, baseline 2015 des ports", "en")


def test_a_document_in_another_language_is_recorded() -> None:
    document = read(
        (
            "Les ministres se sont réunis et ont décidé de renforcer la coopération dans le domaine des ports. " * 9
        ).encode()
    )
    assert document.language == "fr"
