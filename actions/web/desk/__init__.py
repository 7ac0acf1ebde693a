# SPDX-License-Identifier: Apache-2.0
"""The front desk: staff who type for somebody in front of them."""
