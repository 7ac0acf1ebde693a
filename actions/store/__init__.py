# SPDX-License-Identifier: Apache-2.0
"""How cases, conversations, the journal, the outbox and the audit trail are kept."""
