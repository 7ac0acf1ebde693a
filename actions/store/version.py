# SPDX-License-Identifier: Apache-2.0
"""The migration that this program was written for. A test compares it with the folder."""

CURRENT = "0007"
