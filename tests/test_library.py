"""followthrough as a library: its names, their types, the examples in its docstrings and in the documentation."""

from __future__ import annotations

import copy
import doctest
import inspect
import io
import json
import os
import pickle
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from datetime import date as day
from importlib import import_module
from pathlib import Path

import pytest

import followthrough
from cli.processes import run
from followthrough import model, register

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src"
WITH_EXAMPLES = [path for path in sorted(SOURCE.rglob("*.py")) if ">>> " in path.read_text("utf-8")]


def printed(program: str, asked: str) -> str:
    """What a fresh Python prints that runs the program, whatever register the tests are given."""
    run = [sys.executable, "-c", f"import sys; {program}; print({asked})"]
    known = {name: value for name, value in os.environ.items() if name != "FOLLOWTHROUGH_DATABASE_URL"}
    return subprocess.run(run, capture_output=True, text=True, check=True, env=known).stdout.strip()


@pytest.mark.parametrize("path", WITH_EXAMPLES, ids=lambda path: path.stem)
def test_examples_in_docstrings_do_what_they_say(path):
    module = import_module(".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__"))
    known = {name: getattr(followthrough, name) for name in followthrough.__all__} if module is followthrough else None
    told = doctest.testmod(module, extraglobs=known)
    assert told.attempted > 0
    assert told.failed == 0


def test_examples_in_the_documentation_do_what_they_say():
    page = ROOT / "docs" / "how-to" / "use-in-python.md"  # in a process of its own: it opens a register
    said = printed("import doctest", f"doctest.testfile({str(page)!r}, module_relative=False)")
    told = re.fullmatch(r"TestResults\(failed=0, attempted=(\d+)\)", said)
    assert told, said
    assert int(told[1]) > 40


def test_the_register_is_opened_where_it_is_said_to_lie(tmp_path):
    program = f"""if True:
    import os
    from followthrough.register import list_documents, open_register
    open_register({str(tmp_path / "one")!r})
    open_register({str(tmp_path / "one")!r})
    held = list_documents().total
    try:
        open_register({str(tmp_path / "two")!r})
    except ValueError as error:
        print(error)
    os.environ["FOLLOWTHROUGH_DATABASE_URL"] = "sqlite:///x"
    try:
        open_register({str(tmp_path / "one")!r})
    except ValueError as error:
        print(error)
    """
    done = run(program=program, at=tmp_path)
    assert done.stderr == ""
    assert f"has the register {tmp_path}/one/followthrough.sqlite3 open, and has only one" in done.stdout
    assert "FOLLOWTHROUGH_DATABASE_URL names a register already" in done.stdout
    assert (tmp_path / "one" / "followthrough.sqlite3").is_file()
    assert not (tmp_path / "two").exists()


def test_the_names_of_the_register_are_there_and_explained():
    for name in register.__all__:
        assert inspect.getdoc(getattr(register, name)), name
    with pytest.raises(AttributeError, match="has no attribute 'wish'"):
        register.wish  # noqa: B018  asking is the test


def test_what_is_handed_to_the_wrong_verb_is_told_the_way():
    document = followthrough.read(b"They agreed to meet.")
    for verb, given in ((followthrough.find, document), (followthrough.split, "They met."), (followthrough.find, "x")):
        with pytest.raises(TypeError, match=r"takes what (read|split) gives, not (Document|str): "):
            verb(given)
    with pytest.raises(TypeError, match=r"link takes what find gives, not Document"):
        followthrough.link([document])
    found = followthrough.find(followthrough.split(document))
    assert followthrough.link(found) == followthrough.link([found])
    with pytest.raises(model.ReadingError, match=r"names no file. Words themselves are given as bytes"):
        followthrough.read("Both sides agreed to build ten harbours by 2030. Veland will send pilots. " * 90)
    with pytest.raises(model.ReadingError, match=r"cannot be opened \(No such file"):
        followthrough.read("a statement.pdf")


FOUND = followthrough.find(followthrough.split(followthrough.read(b"They agreed to meet.")))


@pytest.mark.parametrize(
    ("handed", "told"),
    [
        (
            lambda: followthrough.read(io.BytesIO(b"They met.")),
            "read takes a path or bytes, not BytesIO: of an open file",
        ),
        (lambda: list(followthrough.read_all(["a", "b"])), "read_all takes a path or bytes, not list"),
        (lambda: followthrough.read(b"They met.", date=day(2024, 5, 6)), "not date: of a day give day.isoformat"),
        (lambda: followthrough.link(None), "link takes what find gives for each document, not NoneType"),
        (lambda: list(followthrough.as_lines([FOUND])), "as_lines takes what find gives for one document, not list"),
        (lambda: list(followthrough.from_lines("{}")), "from_lines takes lines, not str"),
        (
            lambda: followthrough.assess(None, None),
            "assess takes an Entry and Facts of followthrough.model, not NoneType",
        ),
        (
            lambda: followthrough.compare_wording("They met.", b"They met."),
            "the words of two statements as str, not bytes",
        ),
        (
            lambda: followthrough.nearest_agreed(b"They met.", [FOUND], partners=["Japan"]),
            "a sentence as str, not bytes",
        ),
        (lambda: followthrough.trackability_of_text(b"They met."), "takes the words as str, not bytes"),
    ],
)
def test_what_a_verb_cannot_take_is_refused_with_what_it_takes(handed, told):
    with pytest.raises(TypeError, match=re.escape(told)):
        handed()


def test_an_empty_path_is_not_the_folder_one_stands_in():
    with pytest.raises(model.ReadingError, match=r"^The path is empty"):
        followthrough.read("")
    with pytest.raises(model.ReadingError, match=r"^The path is empty"):
        list(followthrough.read_all(""))


def test_what_was_read_goes_through_threads_pickles_and_json():
    text = b"Both sides agreed to build ten harbours by 2030. Veland will send pilots."
    read = lambda _=None: followthrough.find(followthrough.split(followthrough.read(text, date="2024")))  # noqa: E731
    found = read()
    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(read, range(8))) == {found}
    assert pickle.loads(pickle.dumps(found)) == copy.deepcopy(found) == found
    assert json.loads(json.dumps(asdict(found)))["findings"][0]["due"] == "2030"


def test_the_register_says_what_it_cannot_be_handed(tmp_path):
    program = """if True:
    from datetime import UTC, datetime
    from followthrough import find, read, register, split
    found = find(split(read(b"They agreed to build ten harbours by 2030.")))
    now = datetime.now(UTC)
    for verb in (
        lambda: register.search("harbours"),
        lambda: register.open_register("here"),
        lambda: register.record(read=[found.document], person="Aoi", now=now),
        lambda: register.record(read=[found], person=" ", now=now),
        lambda: register.record(read=[found], person="Aoi", now=datetime(2024, 5, 6)),
        lambda: register.standing_page(register.Wanted(), as_of="2024-05-06", order="worst"),
        lambda: register.record(read=found, person="Aoi", now=now),
    ):
        try:
            print(verb())
        except (TypeError, ValueError) as error:
            print(error)
    """
    done = run(program=program, at=tmp_path, HOME=str(tmp_path), XDG_DATA_HOME=str(tmp_path))
    assert done.stderr == ""
    for line, told in zip(
        done.stdout.splitlines(),
        (
            "not open yet. Call open_register()",
            "None",
            "record takes what find or link gives, not Document",
            "Say who records it",
            "has no time zone",
            "“worst” is no order of undertakings: choose due",
            "1 finding, 1 entry",
        ),
        strict=True,
    ):
        assert told in line


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
