# SPDX-License-Identifier: Apache-2.0
"""What the program can do, one verb a module: load, decide, save, record."""
