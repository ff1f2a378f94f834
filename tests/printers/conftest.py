"""What the tests of paper share: property tests that a busy machine cannot fail."""

from hypothesis import HealthCheck, settings

settings.register_profile("paper", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("paper")
