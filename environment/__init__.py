# SPDX-License-Identifier: Apache-2.0
"""Set-up, start and checks of the whole project on a machine with Python 3.11 and nothing else."""
