# SPDX-License-Identifier: Apache-2.0
"""Properties of the rules run on machines that are busy with other things as well."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "domain", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("domain")
