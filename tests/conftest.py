"""What holds for all tests."""

import signal

from hypothesis import HealthCheck, settings

# On a machine that others use too, how long an example took tells of them: what must be quick is measured by bench.
settings.register_profile("shared machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared machine")

# A suite that a script started in the background would hand on to its programs that Ctrl-C is passed over.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
