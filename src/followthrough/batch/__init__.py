"""The same reading over many documents: one document's whole way, and many at once."""

from followthrough.batch.many import processors, rare_collection, read_many
from followthrough.batch.one import read_document, reader

__all__ = ["processors", "rare_collection", "read_document", "read_many", "reader"]
