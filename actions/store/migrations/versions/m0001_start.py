# SPDX-License-Identifier: Apache-2.0
"""Conversations, cases, outbox, audit and staff."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

MOMENT = sa.DateTime(timezone=True)
BIG_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TABLES = (
    "audit",
    "audit_head",
    "cases",
    "conversations",
    "deliveries",
    "holiday_corrections",
    "outbox",
    "staff",
    "case_parties",
    "consents",
    "drafts",
    "queue",
    "staff_sessions",
    "staff_tokens",
    "turns",
    "urgent_flags",
)


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("number", BIG_NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("event", sa.String(length=40), nullable=False),
        sa.Column("actor", sa.String(length=100), nullable=False),
        sa.Column("organisation", sa.String(length=20), nullable=True),
        sa.Column("reference", sa.String(length=32), nullable=True),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit")),
    )
    op.create_index("ix_audit_reference", "audit", ["reference"])
    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", BIG_NUMBER, nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_head")),
    )
    op.create_table(
        "cases",
        sa.Column("id", BIG_NUMBER, autoincrement=True, nullable=False),
        sa.Column("reference", sa.String(length=32), nullable=False),
        sa.Column("conversation", sa.String(length=64), nullable=True),
        sa.Column("receiving_organisation", sa.String(length=20), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("sent_at", MOMENT, nullable=False),
        sa.Column("acknowledge_by", sa.Date(), nullable=True),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.Column("found_by", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("conversation", name=op.f("uq_cases_conversation")),
        sa.UniqueConstraint("reference", name=op.f("uq_cases_reference")),
    )
    op.create_table(
        "conversations",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("sender", sa.String(length=64), nullable=True),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("last_used_at", MOMENT, nullable=False),
        sa.Column("entered_by", sa.String(length=100), nullable=True),
        sa.Column("turns", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversations")),
        sa.UniqueConstraint("sender", name=op.f("uq_conversations_sender")),
    )
    op.create_index("ix_conversations_last_used_at", "conversations", ["last_used_at"])
    op.create_table(
        "deliveries",
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("organisation", sa.String(length=20), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_deliveries")),
    )
    op.create_table(
        "holiday_corrections",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("holiday", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_holiday_corrections")),
    )
    op.create_table(
        "outbox",
        sa.Column("id", BIG_NUMBER, autoincrement=True, nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("lane", sa.String(length=200), nullable=False),
        sa.Column("errand", sa.String(length=30), nullable=False),
        sa.Column("organisation", sa.String(length=20), nullable=True),
        sa.Column("reference", sa.String(length=32), nullable=True),
        sa.Column("sender", sa.String(length=64), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("leased_until", MOMENT, nullable=True),
        sa.Column("leased_by", sa.String(length=64), nullable=True),
        sa.Column("done_at", MOMENT, nullable=True),
        sa.Column("error", sa.String(length=200), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("key", name=op.f("uq_outbox_key")),
    )
    op.create_index("ix_outbox_lane_state", "outbox", ["lane", "state"])
    op.create_index("ix_outbox_state_due_at", "outbox", ["state", "due_at"])
    op.create_table(
        "staff",
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("organisation", sa.String(length=20), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_staff")),
    )
    op.create_table(
        "case_parties",
        sa.Column("case_id", BIG_NUMBER, nullable=False),
        sa.Column("organisation", sa.String(length=1000), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("consent", sa.String(length=20), nullable=False),
        sa.Column("scope", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_parties_case_id")),
        sa.PrimaryKeyConstraint("case_id", "organisation", name=op.f("pk_case_parties")),
    )
    op.create_index(
        "ix_case_parties_organisation_case_id", "case_parties", ["organisation", "case_id"]
    )
    op.create_table(
        "consents",
        sa.Column("case_id", BIG_NUMBER, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("organisation", sa.String(length=1000), nullable=True),
        sa.Column("purpose", sa.String(length=30), nullable=False),
        sa.Column("decision", sa.String(length=20), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("how", sa.String(length=20), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("text_version", sa.String(length=64), nullable=False),
        sa.Column("words_shown", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_consents_case_id")),
        sa.PrimaryKeyConstraint("case_id", "number", name=op.f("pk_consents")),
    )
    op.create_table(
        "drafts",
        sa.Column("sender", sa.String(length=64), nullable=False),
        sa.Column("conversation", sa.String(length=64), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("last_message", sa.String(length=64), nullable=True),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation"], ["conversations.id"], name=op.f("fk_drafts_conversation")
        ),
        sa.PrimaryKeyConstraint("sender", name=op.f("pk_drafts")),
    )
    op.create_table(
        "queue",
        sa.Column("organisation", sa.String(length=20), nullable=False),
        sa.Column("case_id", BIG_NUMBER, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_queue_case_id")),
        sa.PrimaryKeyConstraint("organisation", "case_id", name=op.f("pk_queue")),
    )
    op.create_index(
        "ix_queue_organisation_order", "queue", ["organisation", "withdrawn", "case_id"]
    )
    op.create_table(
        "staff_sessions",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("last_used_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["name"], ["staff.name"], name=op.f("fk_staff_sessions_name")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_staff_sessions")),
    )
    op.create_index("ix_staff_sessions_name", "staff_sessions", ["name"])
    op.create_table(
        "staff_tokens",
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["name"], ["staff.name"], name=op.f("fk_staff_tokens_name")),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_staff_tokens")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_staff_tokens_token_hash")),
    )
    op.create_table(
        "turns",
        sa.Column("conversation", sa.String(length=64), nullable=False),
        sa.Column("client_id", sa.String(length=36), nullable=False),
        sa.Column("body_hash", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("said_at", MOMENT, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("chosen", sa.JSON(), nullable=False),
        sa.Column("labels", sa.JSON(), nullable=False),
        sa.Column("same_as", sa.Integer(), nullable=True),
        sa.Column("reply", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("minted", sa.JSON(), nullable=False),
        sa.Column("replied_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["conversation"], ["conversations.id"], name=op.f("fk_turns_conversation")
        ),
        sa.PrimaryKeyConstraint("conversation", "client_id", name=op.f("pk_turns")),
    )
    op.create_index("ix_turns_conversation_number", "turns", ["conversation", "number"])
    op.create_table(
        "urgent_flags",
        sa.Column("conversation", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("organisation", sa.String(length=20), nullable=False),
        sa.Column("reference", sa.String(length=32), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation"], ["conversations.id"], name=op.f("fk_urgent_flags_conversation")
        ),
        sa.PrimaryKeyConstraint("conversation", "kind", name=op.f("pk_urgent_flags")),
    )
    op.create_index("ix_urgent_flags_organisation", "urgent_flags", ["organisation"])
    op.execute(f"INSERT INTO audit_head (id, number, hash) VALUES (1, 0, '{'0' * 64}')")


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
