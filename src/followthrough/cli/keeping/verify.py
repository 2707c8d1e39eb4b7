"""`followthrough verify`: does the register still say what was recorded?"""

from __future__ import annotations

import sys

import typer

from followthrough.cli.terminal.saying import DONE, FAILED, counted, register_opened, say


def verify() -> None:
    """Check that every quote still stands in its source and that nothing in the audit was changed.

    Exit codes: 0 all is as it was recorded; 1 something is not, and is named.
    """
    with register_opened():
        from followthrough.register.copies.verifying import verify as check

        checked = check()
    for fault in checked.faults:
        sys.stdout.write(f"{fault}\n")
    say(
        f"{counted(checked.documents, 'document')}, {counted(checked.findings, 'finding')} and "
        f"{counted(checked.audit_rows, 'audit row')} checked: "
        f"{counted(len(checked.faults), 'fault') if checked.faults else 'no faults'}."
    )
    say(f"Last audit row: {checked.head}. Written down, it shows later whether the audit was cut short.")
    raise typer.Exit(FAILED if checked.faults else DONE)
