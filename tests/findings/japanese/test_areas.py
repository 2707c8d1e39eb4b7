"""The areas that one Japanese undertaking lists, in its own words; a list of anything else is none."""

from __future__ import annotations

import pytest

from followthrough.findings.japanese.areas import areas_in_japanese

TABLE = [
    ("両首脳は、防災、保健及び教育の分野で協力を強化することで一致した。", "防災 保健 教育"),
    ("両国は、電力、海洋安全保障、サイバーといった分野における連携を深める。", "電力 海洋安全保障 サイバー"),
    (
        "双方は、港湾の整備、人材育成、税関手続の簡素化等における協力を進める。",
        "港湾の整備 人材育成 税関手続の簡素化",
    ),
    ("我々は、テロ、海賊及び人身取引を含む国境を越える課題に共に対処する。", "テロ 海賊 人身取引"),
    ("両大臣は、農業や観光などの分野における協力を推進することを確認した。", "農業 観光"),
    ("日本は、2026年までに、海上保安、防災、気候変動に関する協力を拡大する。", "海上保安 防災 気候変動"),
    ("双方は、実務者協議を開催し、水素及びアンモニアに関する共同研究を開始する。", "水素 アンモニア"),
    ("両首脳は、米国と連携し、海洋及び宇宙における協力を進めることで一致した。", "海洋 宇宙"),
    ("総理から、防災と保健に関する協力を更に進めていく旨述べた。", "防災 保健"),
    ("両首脳は、「自由で開かれた海」の実現に向けた協力を進める。", ""),
    ("両首脳は、情勢への対応について、引き続き緊密に連携することで一致した。", ""),
    ("我々は、食料及び肥料の輸出を不当に制限しないことを約束する。", ""),
    ("日本、ベトナム及びフィリピンは、海の安全に関する協力を強化する。", ""),
    ("日本とASEANの協力を強化する。", ""),
]


@pytest.mark.parametrize(("clause", "areas"), TABLE)
def test_areas_of_a_list(clause: str, areas: str) -> None:
    assert areas_in_japanese(clause) == tuple(areas.split())
