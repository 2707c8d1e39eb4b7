"""What mypyc refuses, or reads otherwise than Python, stands nowhere in the rooms that `./run compile` compiles.

Compiling takes minutes and is for CI; these few shapes are told at once. Decision 18 lists them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "followthrough"
ROOMS = ("language", "lexicon", "passages", "findings")
ALONE = ("model.py", "documents/tongue.py", "exchange/jsonl.py")
FILES = [
    *(PACKAGE / name for name in ALONE),
    *(file for room in ROOMS for file in sorted((PACKAGE / room).rglob("*.py"))),
]


def refused(source: str) -> list[str]:
    """What of a module is to be written otherwise, with its line."""
    module = ast.parse(source)
    nodes = list(ast.walk(module))
    return [*_unpackings(nodes), *_unknown_types(module, nodes), *_namesakes(nodes), *_views(nodes)]


def _unpackings(nodes: list[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In | ast.NotIn):
            into = node.comparators[0]
            if isinstance(into, ast.Tuple | ast.List | ast.Set) and any(isinstance(x, ast.Starred) for x in into.elts):
                yield f"line {node.lineno}: give {ast.unparse(into)} a name"


def _unknown_types(module: ast.Module, nodes: list[ast.AST]) -> Iterator[str]:
    checker = [n for n in module.body if isinstance(n, ast.If) and ast.unparse(n.test) == "TYPE_CHECKING"]
    imports = [n for each in checker for n in each.body if isinstance(n, ast.ImportFrom | ast.Import)]
    foreign = [n for n in imports if not getattr(n, "module", "").startswith("followthrough")]
    unknown = {alias.asname or alias.name for n in foreign for alias in n.names}
    for node in nodes:
        if isinstance(node, ast.ClassDef):
            for field in (n for n in node.body if isinstance(n, ast.AnnAssign)):
                named = {n.id for n in ast.walk(field.annotation) if isinstance(n, ast.Name)}
                if named & unknown:
                    yield f"line {field.lineno}: import {named & unknown} for good, not only for the checker"


def _views(nodes: list[ast.AST]) -> Iterator[str]:
    """A frozen set joined with the keys of a dictionary is a set in Python, and a frozen one to the checker."""
    for node in nodes:
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
            for side in (node.left, node.right):
                if isinstance(side, ast.Call) and isinstance(side.func, ast.Attribute) and side.func.attr == "keys":
                    yield f"line {node.lineno}: join frozenset({ast.unparse(side.func.value)})"


def _namesakes(nodes: list[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("followthrough"):
            folder = PACKAGE.parent.joinpath(*str(node.module).split("."))
            for name in (alias.name for alias in node.names if (folder / f"{alias.name}.py").exists()):
                if not isinstance(getattr(import_module(str(node.module)), name, None), ModuleType | None):
                    yield f"line {node.lineno}: import {name} from {node.module}.{name}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_nothing_is_written_so_that_it_cannot_be_compiled(file: Path) -> None:
    assert refused(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("source", [
    'found = word in (")", *LINKS)',
    "if TYPE_CHECKING:\n    import re\nclass Sign:\n    form: re.Pattern[str]",
    "from followthrough.lexicon.world import parties",
    'VERBS = frozenset(["say"]) | LINKS.keys()',
])  # fmt: skip
def test_what_cannot_be_compiled_is_told(source: str) -> None:
    assert len(refused(source)) == 1


@pytest.mark.parametrize("source", [
    "found = word in LINKS",
    "if TYPE_CHECKING:\n    from followthrough.model import Act\nclass Sign:\n    act: Act",
    "from followthrough.lexicon.world.parties import parties",
    "from followthrough.language.dates import calendar",
    'VERBS = frozenset(["say"]) | frozenset(LINKS)',
])  # fmt: skip
def test_what_can_be_compiled_is_let_be(source: str) -> None:
    assert refused(source) == []
