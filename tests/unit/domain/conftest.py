# SPDX-License-Identifier: Apache-2.0
"""Properties of the rules run on machines that are busy with other things as well.

Under `make mutants` each runs thousands of times, so a few examples have to do.
"""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "domain",
    deadline=None,
    max_examples=8 if "MUTANT_UNDER_TEST" in os.environ else 60,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("domain")
