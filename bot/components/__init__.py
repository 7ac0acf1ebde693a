# SPDX-License-Identifier: Apache-2.0
"""Components that turn a person's words into values, named in config.yml by their module path."""
