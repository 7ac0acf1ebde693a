# SPDX-License-Identifier: Apache-2.0
"""Return keys, and the further devices that they let in."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "return_keys",
        sa.Column("conversation", sa.String(length=64), nullable=False),
        sa.Column("key_hash", sa.String(length=64), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation"], ["conversations.id"], name=op.f("fk_return_keys_conversation")
        ),
        sa.PrimaryKeyConstraint("conversation", name=op.f("pk_return_keys")),
        sa.UniqueConstraint("key_hash", name=op.f("uq_return_keys_key_hash")),
    )
    op.create_table(
        "devices",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("conversation", sa.String(length=64), nullable=False),
        sa.Column("came_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation"], ["conversations.id"], name=op.f("fk_devices_conversation")
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_devices")),
    )
    op.create_index("ix_devices_conversation", "devices", ["conversation"])


def downgrade() -> None:
    op.drop_table("devices")
    op.drop_table("return_keys")
