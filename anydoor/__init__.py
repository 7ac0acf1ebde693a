# SPDX-License-Identifier: Apache-2.0
"""The command line. It stands over both processes, so it may use what either of them knows."""
