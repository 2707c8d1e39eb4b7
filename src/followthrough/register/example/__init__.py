"""The example register: paraphrases of real meetings with facts about what came of them, and an invented series.

Nothing here judges. Notes are our own words and labelled so; invented statements are marked invented; every fact
carries its public address.
"""

from followthrough.register.example.load import FACTS, INVENTED, NOTES, load_example, strangers

__all__ = ["FACTS", "INVENTED", "NOTES", "load_example", "strangers"]
