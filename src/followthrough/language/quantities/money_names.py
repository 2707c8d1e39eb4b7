"""Names of money with the adjective of its country that the CLDR spells otherwise: "Israeli shekels", "Danish crowns".

The CLDR has "Israeli new shekels", "Danish kroner", "Kazakhstani tenge". A name that is an everyday word by itself
("crowns", "kip") is money beside its adjective.
"""

from __future__ import annotations

from typing import Final

# Adjectives, one singular and its plurals, and the code they mean together.
_FAMILIES: Final = (
    ("Czech", "crown crowns koruna korunas koruny korun", "CZK"),
    ("Swedish", "crown crowns", "SEK"),
    ("Danish", "crown crowns", "DKK"),
    ("Norwegian", "crown crowns", "NOK"),
    ("Icelandic", "crown crowns krona kronur krónur kronas", "ISK"),
    ("Israeli", "shekel shekels sheqels", "ILS"),
    ("Kazakh", "tenge", "KZT"),
    ("Lao Laotian", "kip kips", "LAK"),
    ("Burmese Myanmar", "kyat kyats", "MMK"),
    ("Belarusian Belarussian", "rouble roubles", "BYN"),
    ("Venezuelan", "bolivar bolivars bolivares", "VES"),
    ("Paraguayan", "guarani guaranies", "PYG"),
    ("Argentinian", "peso pesos", "ARS"),
    ("Filipino", "peso pesos", "PHP"),
    ("Bosnian", "mark marks", "BAM"),
    ("German", "mark marks", "DEM"),
    ("Macedonian", "denar denars", "MKD"),
    ("Lebanese", "lira liras", "LBP"),
    ("Syrian", "lira liras", "SYP"),
    ("Costa-Rican", "colon colones", "CRC"),
    ("Taiwanese", "dollar dollars", "TWD"),
    ("Kiwi", "dollar dollars", "NZD"),
    ("Sing", "dollar dollars", "SGD"),
    ("Scottish", "pound pounds", "GBP"),
    ("Nepali", "rupee rupees", "NPR"),
    ("Emirati", "dirham dirhams", "AED"),
    ("Austrian", "schilling schillings shilling shillings", "ATS"),
    ("Irish", "pound pounds punt punts", "IEP"),
    ("Greek", "drachma drachmas", "GRD"),
    ("Spanish", "peseta pesetas", "ESP"),
    ("Portuguese", "escudo escudos", "PTE"),
    ("Belgian", "franc francs", "BEF"),
)
ADJOINED: Final = {
    f"{land.replace('-', ' ')} {form}": code
    for lands, forms, code in _FAMILIES
    for land in lands.split()
    for form in forms.split()
}
# Names with one bearer that need no adjective.
ALONE: Final = {
    "schilling": "ATS",
    "schillings": "ATS",
    "koruna": "CZK",
    "korunas": "CZK",
    "kuna": "HRK",
    "convertible marks": "BAM",
    "new shekels": "ILS",
    "new Taiwan dollars": "TWD",
}
