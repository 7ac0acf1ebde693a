# SPDX-License-Identifier: Apache-2.0
"""What runs inside Rasa: components, channel, store, wording and the guard around all of it."""
