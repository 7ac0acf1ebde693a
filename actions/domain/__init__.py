# SPDX-License-Identifier: Apache-2.0
"""The rules of a complaint: pure functions over frozen values, each naming its source."""
