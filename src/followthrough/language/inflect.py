"""English verb forms, from the base form. Regular rules and a table of irregular verbs; no word of any field."""

from __future__ import annotations

from typing import NamedTuple

# base: (past, participle). From any school grammar; only verbs that formal prose uses.
IRREGULAR: dict[str, tuple[str, str]] = {
    "be": ("was", "been"), "become": ("became", "become"), "begin": ("began", "begun"), "bring": ("brought", "brought"),
    "build": ("built", "built"), "buy": ("bought", "bought"), "choose": ("chose", "chosen"), "come": ("came", "come"),
    "cut": ("cut", "cut"), "deal": ("dealt", "dealt"), "do": ("did", "done"), "draw": ("drew", "drawn"),
    "drive": ("drove", "driven"), "fall": ("fell", "fallen"), "feel": ("felt", "felt"), "fight": ("fought", "fought"),
    "find": ("found", "found"), "freeze": ("froze", "frozen"), "get": ("got", "got"), "give": ("gave", "given"),
    "go": ("went", "gone"), "grow": ("grew", "grown"), "hear": ("heard", "heard"), "hold": ("held", "held"),
    "keep": ("kept", "kept"), "know": ("knew", "known"), "lay": ("laid", "laid"), "lead": ("led", "led"),
    "leave": ("left", "left"), "let": ("let", "let"), "lose": ("lost", "lost"), "make": ("made", "made"),
    "mean": ("meant", "meant"), "meet": ("met", "met"), "oversee": ("oversaw", "overseen"), "pay": ("paid", "paid"),
    "put": ("put", "put"), "read": ("read", "read"), "rebuild": ("rebuilt", "rebuilt"), "rise": ("rose", "risen"),
    "run": ("ran", "run"), "say": ("said", "said"), "see": ("saw", "seen"), "seek": ("sought", "sought"),
    "sell": ("sold", "sold"), "send": ("sent", "sent"), "set": ("set", "set"), "shed": ("shed", "shed"),
    "show": ("showed", "shown"), "speak": ("spoke", "spoken"), "spend": ("spent", "spent"), "stand": ("stood", "stood"),
    "strive": ("strove", "striven"), "take": ("took", "taken"), "teach": ("taught", "taught"), "tell": ("told", "told"),
    "think": ("thought", "thought"), "undergo": ("underwent", "undergone"), "understand": ("understood", "understood"),
    "undertake": ("undertook", "undertaken"), "uphold": ("upheld", "upheld"), "win": ("won", "won"),
    "withdraw": ("withdrew", "withdrawn"), "write": ("wrote", "written"), "broadcast": ("broadcast", "broadcast"),
    "bind": ("bound", "bound"), "lend": ("lent", "lent"), "arise": ("arose", "arisen"), "bear": ("bore", "borne"),
    "break": ("broke", "broken"), "sit": ("sat", "sat"), "strike": ("struck", "struck"), "swear": ("swore", "sworn"),
    "rewrite": ("rewrote", "rewritten"), "withstand": ("withstood", "withstood"), "shrink": ("shrank", "shrunk"),
    "fly": ("flew", "flown"), "feed": ("fed", "fed"), "offset": ("offset", "offset"), "reset": ("reset", "reset"),
    "undo": ("undid", "undone"), "repay": ("repaid", "repaid"),
    "overcome": ("overcame", "overcome"), "partake": ("partook", "partaken"), "foresee": ("foresaw", "foreseen"),
}  # fmt: skip

# Verbs of two or more syllables, stressed on the last, that double their consonant.
_DOUBLING = frozenset(
    "commit admit permit submit transmit refer defer confer prefer infer occur recur incur deter regret rebut begin "
    "plan stop step ship drop map tap trap ban scan scrap spur stem strip grab wrap cap equip control compel expel "
    "propel dispel program recommit concur initial".split()
)
_VOWELS = "aeiou"


# Verbs whose l British English doubles and American English does not: "signalled", "signaled".
_EITHER = frozenset(
    "signal travel cancel label model fuel channel counsel level marshal equal pencil dial rival".split()
)


def british(base: str) -> tuple[str, str] | None:
    """Past and gerund of a verb that British English spells with a doubled l; None for other verbs."""
    return (f"{base}led", f"{base}ling") if base in _EITHER else None


class Forms(NamedTuple):
    """The five forms of a verb."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str


def forms(base: str) -> Forms:
    """The five forms of an English verb; a particle stays behind ("carry out" gives "carried out")."""
    head, gap, particle = base.partition(" ")
    past, participle = IRREGULAR.get(head) or (_past(head), _past(head))
    made = Forms(head, _third(head), past, participle, _gerund(head))
    return Forms(*(form + gap + particle for form in made)) if gap else made


def _third(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return (base + base[-1] if base in _DOUBLING else base) + "ed"


def _gerund(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    doubled = base in _DOUBLING or base in {"set", "put", "run", "cut", "win", "get", "let"}
    return (base + base[-1] if doubled else base) + "ing"
