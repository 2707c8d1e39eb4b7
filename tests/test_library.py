"""followthrough as a library: its names, their types, the examples in its docstrings and in the documentation."""

from __future__ import annotations

import doctest
import inspect
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import followthrough
from followthrough import model

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src"
WITH_EXAMPLES = [path for path in sorted(SOURCE.rglob("*.py")) if ">>> " in path.read_text("utf-8")]


def printed(program: str, asked: str) -> str:
    """What a fresh Python prints that runs the program."""
    run = [sys.executable, "-c", f"import sys; {program}; print({asked})"]
    return subprocess.run(run, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize("path", WITH_EXAMPLES, ids=lambda path: path.stem)
def test_examples_in_docstrings_do_what_they_say(path):
    module = import_module(".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__"))
    known = {name: getattr(followthrough, name) for name in followthrough.__all__} if module is followthrough else None
    told = doctest.testmod(module, extraglobs=known)
    assert told.attempted > 0
    assert told.failed == 0


def test_examples_in_the_documentation_do_what_they_say():
    told = doctest.testfile(str(ROOT / "docs" / "how-to" / "use-in-python.md"), module_relative=False)
    assert told.attempted > 10
    assert told.failed == 0


def test_every_public_name_is_there_typed_and_explained():
    for name in followthrough.__all__:
        verb = getattr(followthrough, name)
        assert inspect.getdoc(verb), name
        signature = inspect.signature(verb)
        assert signature.return_annotation is not inspect.Signature.empty, name
        assert all(each.annotation is not inspect.Parameter.empty for each in signature.parameters.values()), name
    assert set(followthrough.__all__) <= set(dir(followthrough))
    assert (SOURCE / "followthrough" / "py.typed").is_file()
    with pytest.raises(AttributeError, match="has no attribute 'wish'"):
        followthrough.wish  # noqa: B018  asking is the test


def test_every_noun_is_explained():
    nouns = [noun for noun in vars(model).values() if inspect.isclass(noun) and noun.__module__ == model.__name__]
    assert len(nouns) > 30
    assert all(inspect.getdoc(noun) and not inspect.getdoc(noun).startswith(f"{noun.__name__}(") for noun in nouns)


def test_importing_it_loads_nothing_else():
    assert (
        printed("import followthrough", "[n for n in sys.modules if n.startswith(('followthrough.', 'django'))]")
        == "[]"
    )


def test_reading_alone_needs_no_database():
    reading = "from followthrough import find, read, split; find(split(read(b'They met.')))"
    assert printed(reading, "'django' in sys.modules") == "False"
