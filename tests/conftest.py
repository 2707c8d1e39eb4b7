"""What holds for all tests."""

import os
import signal

from hypothesis import HealthCheck, settings

# On a machine that others use too, how long an example took tells of them: what must be quick is measured by bench.
# CI answers the same for the same commit: there examples are drawn alike in every run, elsewhere always anew.
settings.register_profile(
    "shared machine",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize="FOLLOWTHROUGH_CI" in os.environ,
)
settings.load_profile("shared machine")

# A suite that a script started in the background would hand on to its programs that Ctrl-C is passed over.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
