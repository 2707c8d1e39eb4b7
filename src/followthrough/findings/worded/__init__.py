"""Acts by their wording, asked only where the grammar of a sentence found nothing."""
