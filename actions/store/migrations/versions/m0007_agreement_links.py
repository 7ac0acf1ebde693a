# SPDX-License-Identifier: Apache-2.0
"""Links by which the person affected says yes or no themselves."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "agreement_links",
        sa.Column("conversation", sa.String(length=64), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["conversation"], ["conversations.id"], name=op.f("fk_agreement_links_conversation")
        ),
        sa.PrimaryKeyConstraint("conversation", name=op.f("pk_agreement_links")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_agreement_links_token_hash")),
    )


def downgrade() -> None:
    op.drop_table("agreement_links")
