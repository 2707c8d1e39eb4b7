"""Pictures of charts: SVG and PNG through vl-convert, offline. Where it is not installed there is no picture."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

VEGA_LITE: Final = "6.4"


def can_draw() -> bool:
    """Whether the package that draws is installed (the extra `print`)."""
    return find_spec("vl_convert") is not None


def svg(spec: Mapping[str, Any] | str) -> str:
    """A chart as SVG."""
    return str(_drawing().vegalite_to_svg(_plain(spec), vl_version=VEGA_LITE, allowed_base_urls=[]))


def png(spec: Mapping[str, Any] | str, *, scale: float = 3.0) -> bytes:
    """A chart as PNG, three dots to the point unless told otherwise."""
    made = _drawing().vegalite_to_png(_plain(spec), vl_version=VEGA_LITE, scale=scale, allowed_base_urls=[])
    return bytes(made)


def script() -> str:
    """Vega, Vega-Lite and its embedding as one script, for pages where scripts run; it sets `vegaEmbed`."""
    return str(_drawing().javascript_bundle(vl_version=VEGA_LITE))


def svg_png(drawing: str, *, scale: float = 3.0) -> bytes:
    """A drawing of our own as PNG."""
    return bytes(_drawing().svg_to_png(drawing, scale=scale))


def _plain(spec: Mapping[str, Any] | str) -> dict[str, Any]:
    return dict(json.loads(spec)) if isinstance(spec, str) else dict(spec)


def fonts() -> list[str]:
    """Folders of installed fonts that hold Japanese; none where the package is missing."""
    found = find_spec("matplotlib_fontja")
    places = [] if found is None else list(found.submodule_search_locations or [])
    return [str(Path(place) / "fonts") for place in places]


@cache
def _drawing() -> Any:
    import vl_convert

    for folder in fonts():
        vl_convert.register_font_directory(folder)
    return vl_convert
