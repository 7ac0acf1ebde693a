# SPDX-License-Identifier: Apache-2.0
"""The calls of the contract, for programs."""
