"""`write_pages`: the whole folder, whole or not at all, with the file it is made of and a sum for every file."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from followthrough.exchange.pages import corrections, documents, front, undertakings, world
from followthrough.exchange.pages.frame import Page, Site, framed
from followthrough.exchange.pages.words import site_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from followthrough.exchange.pages.reading import Edition

SUMS = "SHA256SUMS"
_MANY = 100  # pages between two tellings


def write_pages(
    edition: Edition,
    folder: Path,
    *,
    earlier: Sequence[Edition] = (),
    language: str = "en",
    tell: Callable[[int], None] = lambda _: None,
) -> int:
    """Write an edition as pages to a new folder; how many there are. The same edition gives the same bytes.

    Args:
        edition: the edition.
        folder: a folder that is not there yet, or is empty.
        earlier: editions before it, oldest first, for the list of corrections.
        language: "en" or "ja": of the pages; quotes stay in theirs.
        tell: called with the number of pages written so far.

    Raises:
        FileExistsError: something is in the folder.
        OSError: it cannot be written.
        LanguageError: there are no words in this language.
    """
    site = Site(edition, site_words(edition, language))
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
    try:
        count = _written(site, draft, earlier, tell)
        draft.chmod(0o755)
        draft.replace(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return count


def _written(site: Site, draft: Path, earlier: Sequence[Edition], tell: Callable[[int], None]) -> int:
    sums: dict[str, str] = {}
    count = 0
    for count, page in enumerate(_pages(site, earlier), 1):
        _put(draft, page.path, framed(site, page).encode("utf-8", "replace"), sums)
        if count % _MANY == 0:
            tell(count)
    _put(draft, "style.css", files("followthrough.exchange.pages").joinpath("pages.css").read_bytes(), sums)
    shutil.copyfile(site.edition.path, draft / site.edition.path.name)
    sums[site.edition.path.name] = site.edition.sha256
    told = "".join(f"{digest}  {name}\n" for name, digest in sorted(sums.items()))
    (draft / SUMS).write_text(told, encoding="utf-8")
    tell(count)
    return count


def _pages(site: Site, earlier: Sequence[Edition]) -> Iterator[Page]:
    yield from front.pages(site)
    yield from undertakings.pages(site)
    yield from documents.pages(site)
    yield from world.pages(site)
    yield corrections.page(site, [*earlier, site.edition])


def _put(draft: Path, name: str, data: bytes, sums: dict[str, str]) -> None:
    """One file. Two of one name would lose one: keys never meet, since odd ones carry a hash of themselves."""
    assert name not in sums, f"two pages are called {name}"
    file = draft / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(data)
    sums[name] = hashlib.sha256(data).hexdigest()
