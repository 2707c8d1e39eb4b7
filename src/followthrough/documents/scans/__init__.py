"""Pictures of pages read by machine (OCR): the picture, the program that reads it, the lines it gives.

Nothing here runs unless it is asked for. The words are what the program gave, each with how sure it is of them.
"""

from followthrough.documents.scans.ocr import Ocr

__all__ = ["Ocr"]
