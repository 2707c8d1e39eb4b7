"""What holds for all tests."""

from hypothesis import HealthCheck, settings

# On a machine that others use too, how long an example took tells of them: what must be quick is measured by bench.
settings.register_profile("shared machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared machine")
