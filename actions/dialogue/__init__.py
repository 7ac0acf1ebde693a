# SPDX-License-Identifier: Apache-2.0
"""The conversation, topic by topic: how answers are read and what is said."""
