"""The pages: a door on the register. A view parses what was asked, calls one verb or query and renders the answer.

No models here and no rules about commitments: what a page says comes from `register` and `model`; here it is
set in type.
"""
