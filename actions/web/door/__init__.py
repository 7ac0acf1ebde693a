# SPDX-License-Identifier: Apache-2.0
"""The public door: conversations and the pages that show them."""
