# SPDX-License-Identifier: Apache-2.0
"""What is served over HTTP: the door, the pages, the calls for programs."""
