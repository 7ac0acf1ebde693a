# SPDX-License-Identifier: Apache-2.0
"""Turning a person's own words into values: pure functions, standard library only."""
