"""Whose money a name with several bearers means: "5 million pesos" in a text about Chile are Chilean.

The country named nearest decides; where two of those that fit are named, none does and the usual bearer is kept.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from followthrough.language.quantities.money_words import SHARED

#: Countries that stand before a shared name as they are: "Kenya shillings".
LANDS_AS_ADJECTIVES: Final = {
    "Kenya": ("KES", "shilling"),
    "Uganda": ("UGX", "shilling"),
    "Tanzania": ("TZS", "shilling"),
    "Somalia": ("SOS", "shilling"),
    "Pakistan": ("PKR", "rupee"),
    "Nepal": ("NPR", "rupee"),
    "Sri Lanka": ("LKR", "rupee"),
    "Mauritius": ("MUR", "rupee"),
    "Rwanda": ("RWF", "franc"),
    "Burundi": ("BIF", "franc"),
    "Jordan": ("JOD", "dinar"),
    "Kuwait": ("KWD", "dinar"),
    "Iraq": ("IQD", "dinar"),
    "Qatar": ("QAR", "riyal"),
    "Oman": ("OMR", "rial"),
    "Yemen": ("YER", "rial"),
    "Zambia": ("ZMW", "kwacha"),
    "Malawi": ("MWK", "kwacha"),
    "Fiji": ("FJD", "dollar"),
    "Jamaica": ("JMD", "dollar"),
    "Guyana": ("GYD", "dollar"),
    "Namibia": ("NAD", "dollar"),
    "Trinidad and Tobago": ("TTD", "dollar"),
}
# How the country of each currency is named in English, as the beginning of a word.
_LANDS: Final = {
    "ARS": "Argentin Buenos",
    "CLP": "Chile Santiago",
    "COP": "Colombia Bogot",
    "MXN": "Mexic",
    "PHP": "Philippin Filipino Manila",
    "UYU": "Uruguay Montevideo",
    "DOP": "Dominican",
    "CUP": "Cuba",
    "INR": "India(?!na|n.Ocean) Delhi",
    "PKR": "Pakistan Islamabad Karachi Lahore",
    "LKR": "Sri.Lanka Colombo",
    "NPR": "Nepal Kathmandu",
    "MUR": "Mauriti(?!an.and)",
    "SCR": "Seychell",
    "IRR": "Iran Tehran",
    "OMR": "Oman Muscat",
    "YER": "Yemen",
    "QAR": "Qatar Doha",
    "SAR": "Saudi Riyadh",
    "KWD": "Kuwait",
    "IQD": "Iraq Baghdad",
    "JOD": "Jordan Amman",
    "RSD": "Serbia Belgrade",
    "DZD": "Algeria Algiers",
    "TND": "Tunis",
    "BHD": "Bahrain",
    "LYD": "Libya Tripoli",
    "AED": "Emirat UAE\\b Dubai Abu.Dhabi",
    "MAD": "Morocc Rabat",
    "NOK": "Norw Oslo",
    "DKK": "Denmark Danish Copenhagen",
    "SEK": "Swed Stockholm",
    "ISK": "Iceland Reykjav",
    "CZK": "Czech Prague",
    "KES": "Kenya Nairobi",
    "UGX": "Uganda Kampala",
    "TZS": "Tanzania Dodoma Dar.es.Salaam",
    "SOS": "Somali Mogadishu",
    "CHF": "Swiss Switzerland Geneva Zurich",
    "XOF": "Senegal Dakar Mali(?!nd) Burkina C.te.d.Ivoire Ivor(?:y.Coast|ian) Benin Togo Niger(?!ia) WAEMU BCEAO",
    "XAF": "Cameroon Gabon Chad Central.African Equatorial.Guinea",
    "RWF": "Rwanda Kigali",
    "BIF": "Burundi",
    "GNF": "(?<!Papua.New.)(?<!Equatorial.)Guinea(?!-Bissau) Conakry",
    "DJF": "Djibouti",
    "CDF": "DRC\\b Congolese Kinshasa Democratic.Republic.of.the.Congo",
    "GBP": "Brit UK\\b United.Kingdom Engl Scot(?!t) Welsh London",
    "EGP": "Egypt Cairo",
    "LBP": "Leban Beirut",
    "SYP": "Syria Damascus",
    "SDG": "(?<!South.)Sudan Khartoum",
    "SSP": "South.Sudan Juba",
    "TRY": "Turk Türkiye Ankara Istanbul",
    "RON": "Romania Bucharest",
    "MDL": "Moldova Chi[sș]in[aă]u",
    "ZMW": "Zambia Lusaka",
    "MWK": "Malawi Lilongwe",
    "AZN": "Azerbaijan Azeri Baku",
    "TMT": "Turkmen",
}
_NEAR: Final = 160  # characters on either side in which a country is looked for first


def bearer(text: str, start: int, end: int, name: str) -> str | None:
    """The currency that the shared name at text[start:end] means by the countries named; None where they do not say.

    Args:
        text: The whole text.
        start: Where the amount begins.
        end: Where it ends.
        name: The key of `SHARED` the name belongs to: "peso".
    """
    said = _named(text[max(0, start - _NEAR) : end + _NEAR], name) or _named(text, name)
    return said[0] if len(said) == 1 else None


def _named(text: str, name: str) -> list[str]:
    """The bearers of a name whose country or code the text names."""
    usual, others = SHARED[name]
    return [code for code in (usual, *others) if code in _LANDS and _pattern(code).search(text) is not None]


@cache
def _pattern(code: str) -> re.Pattern[str]:
    lands = _LANDS[code].replace(".", r"[\s'’o-]").split()
    return re.compile(rf"\b(?:{'|'.join(lands)}|(?-i:{code}\b))", re.IGNORECASE)
