"""Which money a sign, a code or a name means.

Names and codes come from the CLDR (through babel); what people write beside them stands in the tables here, each with
the currency it means by default. Where a name is shared ("pounds", "pesos") a default decides, and `SHARED` says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

DOLLAR: Final = "$"  # stands for whatever a bare dollar means in the document at hand

# Codes that news and diplomacy write beside small bare figures ("EUR 10"). Any other code needs a magnitude or grouped
# figure, because most are words or names of other things: SDG 13, COP 26, ALL 5, TOP 10.
_SURE: Final = (
    "AUD BRL CAD CHF CNY CNH CZK DKK EUR GBP HKD HUF IDR ILS INR JPY KHR KRW KWD MMK MXN MYR NOK NZD "
    "PHP PKR PLN QAR SEK SGD THB TWD UAH USD VND ZAR"
)
SURE_CODES: Final = frozenset(_SURE.split())
# Sure codes that are also read in small letters; the rest of them are syllables or words of some language.
_SMALL: Final = "usd eur gbp jpy cny aud cad nzd hkd sgd inr krw chf mxn idr myr php thb vnd zar"
_SMALL_CODES: Final = frozenset(_SMALL.split())

SIGNS: Final = {
    "$": DOLLAR,
    "＄": DOLLAR,
    "€": "EUR",
    "£": "GBP",
    "￡": "GBP",
    "¥": "JPY",
    "￥": "JPY",
    "₹": "INR",
    "₨": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "₺": "TRY",
    "₫": "VND",
    "₱": "PHP",
    "₦": "NGN",
    "₴": "UAH",
    "₪": "ILS",
    "฿": "THB",
    "৳": "BDT",
    "₸": "KZT",
    "₿": "XBT",
    "₼": "AZN",
    "₮": "MNT",
    "₡": "CRC",
    "₾": "GEL",
    "₭": "LAK",
    "₲": "PYG",
    "₵": "GHS",
    "֏": "AMD",
    "៛": "KHR",
    "ரூ": "LKR",
    "රු": "LKR",
}

# What stands before a dollar sign, and whether it may stand apart from it ("US $") or in small letters ("us$").
_DOLLAR_PREFIXES: Final = {
    "US": ("USD", True),
    "U.S.": ("USD", True),
    "U.S": ("USD", True),
    "C": ("CAD", True),
    "CA": ("CAD", False),
    "Can": ("CAD", False),
    "Cdn": ("CAD", False),
    "A": ("AUD", False),  # never apart: "a $ 5 million grant"
    "AU": ("AUD", False),
    "Aus": ("AUD", False),
    "NZ": ("NZD", True),
    "HK": ("HKD", True),
    "S": ("SGD", False),
    "SG": ("SGD", False),
    "B": ("BND", False),
    "NT": ("TWD", True),
    "R": ("BRL", False),
    "Mex": ("MXN", False),
    "MX": ("MXN", False),
    "J": ("JMD", False),
    "TT": ("TTD", False),
    "EC": ("XCD", False),
    "FJ": ("FJD", False),
    "F": ("FJD", False),
    "N": ("NAD", False),
    "Z": ("ZWL", False),
}

# Short forms that stand before or after a figure as codes do.
_SHORT: Final = {
    "RMB": "CNY",
    "rmb": "CNY",
    "Rs": "INR",
    "Rs.": "INR",
    "Re": "INR",
    "Rp": "IDR",
    "Rp.": "IDR",
    "RM": "MYR",
    "Tk": "BDT",
    "Tk.": "BDT",
    "Dh": "AED",
    "Dhs": "AED",
    "Kshs": "KES",
    "KSh": "KES",
    "Ksh": "KES",
    "CFA": "XOF",
    "FCFA": "XOF",
    "Php": "PHP",
    "VNĐ": "VND",
    "CN¥": "CNY",
    "RMB¥": "CNY",
    "Euro": "EUR",
    "euro": "EUR",
    "EURO": "EUR",
    "SFr": "CHF",
    "SFr.": "CHF",
    "Fr.": "CHF",
    "DM": "DEM",
    "NIS": "ILS",
    "Bt": "THB",
    "BTC": "XBT",
    "SDR": "XDR",
}

# Names a text may use alone, singular or plural, with the currency meant by default and what else it could have meant.
# An empty tuple: nobody else's money has that name today.
SHARED: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "dollar": (DOLLAR, ("AUD", "CAD", "HKD", "NZD", "SGD", "TWD")),
    "pound": ("GBP", ("EGP", "LBP", "SYP")),
    "franc": ("CHF", ("XOF", "XAF", "XPF", "FRF")),
    "peso": ("MXN", ("ARS", "CLP", "COP", "PHP", "UYU")),
    "rupee": ("INR", ("LKR", "NPR", "PKR", "MUR")),
    "rial": ("IRR", ("OMR", "YER", "QAR")),
    "riyal": ("SAR", ("QAR",)),
    "dinar": ("KWD", ("IQD", "JOD", "RSD", "DZD", "TND")),
    "dirham": ("AED", ("MAD",)),
    "krone": ("NOK", ("DKK",)),
    "krona": ("SEK", ("ISK",)),
    "crown": ("CZK", ("SEK", "NOK", "DKK")),
    "lira": ("TRY", ("ITL",)),
    "shilling": ("KES", ("UGX", "TZS", "SOS")),
    "won": ("KRW", ("KPW",)),
    "real": ("BRL", ()),
    "leu": ("RON", ("MDL",)),
    "mark": ("DEM", ("BAM", "FIM")),
}
_PLURALS: Final = {
    "krone": ("kroner", "kroners"),
    "krona": ("kronor", "kronas"),
    "lira": ("lire", "liras"),
    "real": ("reais", "reals"),
    "leu": ("lei",),
    "won": ("won",),
}
# Names with one bearer. Spelling variants and by-names that the CLDR does not carry.
_NAMES: Final = {
    "euro": "EUR",
    "euros": "EUR",
    "yen": "JPY",
    "Japanese yen": "JPY",
    "yuan": "CNY",
    "Chinese yuan": "CNY",
    "yuan renminbi": "CNY",
    "renminbi": "CNY",
    "Chinese renminbi": "CNY",
    "kuai": "CNY",
    "pounds sterling": "GBP",
    "pound sterling": "GBP",
    "sterling": "GBP",
    "quid": "GBP",
    "greenbacks": "USD",
    "US dollar": "USD",
    "US dollars": "USD",
    "U.S. dollar": "USD",
    "U.S. dollars": "USD",
    "American dollars": "USD",
    "United States dollar": "USD",
    "United States dollars": "USD",
    "Taiwan dollars": "TWD",
    "NT dollars": "TWD",
    "aussie dollars": "AUD",
    "rouble": "RUB",
    "roubles": "RUB",
    "ruble": "RUB",
    "rubles": "RUB",
    "Russian rouble": "RUB",
    "Russian roubles": "RUB",
    "baht": "THB",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "dong": "VND",
    "kyat": "MMK",
    "kyats": "MMK",
    "kip": "LAK",
    "riel": "KHR",
    "riels": "KHR",
    "taka": "BDT",
    "hryvnia": "UAH",
    "hryvnias": "UAH",
    "hryvni": "UAH",
    "zloty": "PLN",
    "zlotys": "PLN",
    "forint": "HUF",
    "forints": "HUF",
    "shekel": "ILS",
    "shekels": "ILS",
    "new Israeli shekels": "ILS",
    "bolivars": "VES",
    "bolívares": "VES",
    "tenge": "KZT",
    "naira": "NGN",
    "rand": "ZAR",
    "pesetas": "ESP",
    "peseta": "ESP",
    "Deutsche marks": "DEM",
    "deutschmarks": "DEM",
    "Deutsche mark": "DEM",
    "D-marks": "DEM",
    "Finnish markka": "FIM",
    "markka": "FIM",
    "French francs": "FRF",
    "Dutch guilders": "NLG",
    "guilders": "NLG",
    "escudos": "PTE",
    "drachmas": "GRD",
    "CFA francs": "XOF",
    "CFA franc": "XOF",
    "Saudi riyals": "SAR",
    "UAE dirhams": "AED",
    "Emirati dirhams": "AED",
    "special drawing rights": "XDR",
    "SDRs": "XDR",
    "bitcoin": "XBT",
    "bitcoins": "XBT",
    "円": "JPY",
    "元": "CNY",
    "人民元": "CNY",
    "米ドル": "USD",
    "ドル": DOLLAR,
    "ユーロ": "EUR",
    "ウォン": "KRW",
    "豪ドル": "AUD",
    "ポンド": "GBP",
}
# Hundredths, by the unit whose default they follow.
_HUNDREDTHS: Final = {
    "cent": DOLLAR,
    "cents": DOLLAR,
    "US cents": "USD",
    "U.S. cents": "USD",
    "euro cents": "EUR",
    "euro cent": "EUR",
    "eurocents": "EUR",
    "pence": "GBP",
    "penny": "GBP",
    "pennies": DOLLAR,
    "paise": "INR",
    "kopecks": "RUB",
    "kopeks": "RUB",
    "centavos": "MXN",
}
# Everyday words besides being money: read as money only beside a figure no other word would take.
_HOMONYMS: Final = "won real reals mark marks crown crowns pound pounds kip sterling quid rand dong lei leu"
_EVERYDAY: Final = frozenset(_HOMONYMS.split())
_SCALED_CODES: Final = {"M": 1e6, "k": 1e3, "K": 1e3, "bn": 1e9, "Bn": 1e9}


@dataclass(frozen=True, slots=True)
class Currency:
    """What one spelling of money means.

    `scale`: what a figure beside it is multiplied with (0.01 for cents, 1e6 for "MEUR"). `leads`: may stand before its
    figure. `sign`: a sign, not a word. `everyday`: has another meaning, so it needs a figure that looks like money.
    """

    code: str
    scale: float = 1.0
    leads: bool = False
    sign: bool = False
    everyday: bool = False


def _cased(name: str) -> set[str]:
    """A name as sentences, headlines and small-letter corpora write it."""
    capitals = " ".join(word[:1].upper() + word[1:] for word in name.split(" "))
    return {name, name.lower(), name.upper(), capitals, capitals[:1] + name[1:]}


def _cldr() -> dict[str, Currency]:
    """Codes, names and plural names of every currency the CLDR knows in English, old ones with their years left out."""
    from babel import Locale
    from babel.numbers import get_currency_name

    known: dict[str, Currency] = {}
    for code, title in Locale("en").currencies.items():
        known[code] = Currency(code, leads=True, everyday=code not in SURE_CODES)
        names = {title, *(get_currency_name(code, count=count, locale="en") for count in (1, 2))}
        for name in (n for n in names if "(" not in n and " " in n):  # one-word names stand in our own tables
            known.update(dict.fromkeys(_cased(name), Currency(code)))
    return known


def _named() -> dict[str, Currency]:
    known: dict[str, Currency] = {}
    for name, code in _NAMES.items():
        known.update(dict.fromkeys(_cased(name), Currency(code, everyday=name in _EVERYDAY)))
    for name, (code, _) in SHARED.items():
        for form in (name, *_PLURALS.get(name, (name + "s",))):
            known.update(dict.fromkeys(_cased(form), Currency(code, everyday=form in _EVERYDAY)))
    for name, code in _HUNDREDTHS.items():
        known.update(dict.fromkeys(_cased(name), Currency(code, scale=0.01)))
    return known


def _signed() -> dict[str, Currency]:
    known = {sign: Currency(code, leads=True, sign=True) for sign, code in SIGNS.items()}
    for code in SURE_CODES:
        known.update(dict.fromkeys((code + "$", code.lower() + "$"), Currency(code, leads=True, sign=True)))
    for code in {code for code, _ in _DOLLAR_PREFIXES.values()} | {"USD"}:  # "AUD $5 million" is not US money
        known[code + " $"] = Currency(code, leads=True, sign=True)
    for prefix, (code, apart) in _DOLLAR_PREFIXES.items():
        forms = {prefix + "$", prefix.lower() + "$"} if len(prefix) > 1 else {prefix + "$"}
        forms |= {prefix + " $", prefix.lower() + " $"} if apart else set()
        known.update(dict.fromkeys(forms, Currency(code, leads=True, sign=True)))
    return known


def _abbreviated() -> dict[str, Currency]:
    known = {
        short: Currency(code, leads=True, everyday=short in ("Re", "Dh", "DM", "Bt", "SDR"))
        for short, code in _SHORT.items()
    }
    known.update({code: Currency(code.upper(), leads=True) for code in _SMALL_CODES})
    for code in SURE_CODES:
        for letter, scale in _SCALED_CODES.items():
            known[letter + code] = Currency(code, scale=scale, leads=True)
    return known


@cache
def spellings() -> tuple[AhoCorasick, tuple[Currency, ...]]:
    """The one scanner for all money words, and what each of its patterns means. Built once."""
    known = _cldr() | _named() | _abbreviated() | _signed()
    names = list(known)
    compact = Implementation.ContiguousNFA  # stays in the processor's cache from document to document
    scanner = AhoCorasick(names, matchkind=MatchKind.LeftmostLongest, implementation=compact)
    return scanner, tuple(known[name] for name in names)


def why_currency(words: str, code: str) -> str:
    """One sentence on why an amount written `words` was read as `code`; it says so where the name has several bearers.

    >>> why_currency("20 million pesos", "MXN")
    '"pesos" is read as MXN unless the text says otherwise; it may also be ARS, CLP, COP, PHP, UYU.'
    """
    scanner, _ = spellings()
    for _, start, end in scanner.find_matches_as_indexes(words):
        others = _bearers().get(words[start:end].lower())
        if others:
            rivals = ", ".join(other for other in others if other != code)
            return f'"{words[start:end]}" is read as {code} unless the text says otherwise; it may also be {rivals}.'
    return f'"{words}" names {code}.'


@cache
def _bearers() -> dict[str, tuple[str, ...]]:
    """Every shared spelling in small letters with the other currencies it could mean."""
    dollars = SHARED["dollar"][1]
    known = {"$": dollars, "¥": ("CNY",), "cent": dollars, "cents": dollars}
    for name, (_, others) in SHARED.items():
        known.update(dict.fromkeys((name, *_PLURALS.get(name, (name + "s",))), others))
    return known
