# SPDX-License-Identifier: Apache-2.0
"""Pure reading of the project's own data: organisations, places, advocacy and wording."""
