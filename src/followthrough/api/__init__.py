"""The door for programs: `/api/v1/`, its calendar and its feeds. It parses, calls one verb or query, and answers.

What a page would not show, no answer shows: the same sight (register/ledger/seeing.py) and the
same roles (register/people/rules.py).
"""
