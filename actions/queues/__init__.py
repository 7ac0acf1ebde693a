# SPDX-License-Identifier: Apache-2.0
"""The relay, and the ways by which a case reaches the organisations that may have it."""
