# SPDX-License-Identifier: Apache-2.0
"""Which organisation handlers say that words of a case meant."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "confirmed_mentions",
        sa.Column("reference", sa.String(length=32), nullable=False),
        sa.Column("words", sa.String(length=120), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("by_administrator", sa.Boolean(), nullable=False),
        sa.Column("confirmed_by", sa.String(length=100), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("reference", "words", name=op.f("pk_confirmed_mentions")),
    )


def downgrade() -> None:
    op.drop_table("confirmed_mentions")
