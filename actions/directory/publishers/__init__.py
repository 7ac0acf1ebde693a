# SPDX-License-Identifier: Apache-2.0
"""Reading the publishers' own monthly files into lists of our own shape."""
