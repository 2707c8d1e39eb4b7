"""The inputs round: one sheet for each owner with what they must report on, and their replies read back."""

from followthrough.assessments.inputs.replies import Reply, ReplyRow, read_reply
from followthrough.assessments.inputs.sheets import Asked, Request, request_sheet

__all__ = ["Asked", "Reply", "ReplyRow", "Request", "read_reply", "request_sheet"]
