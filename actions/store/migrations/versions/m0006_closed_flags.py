# SPDX-License-Identifier: Apache-2.0
"""Flags that somebody takes and closes; one that was closed may be raised again."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

MOMENT = sa.DateTime(timezone=True)
BEFORE = "conversation, kind, organisation, reference, at"


def upgrade() -> None:
    with _kept(f"SELECT {BEFORE} FROM urgent_flags ORDER BY at"):
        op.create_table(
            "urgent_flags",
            sa.Column(
                "number",
                sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
                autoincrement=True,
                nullable=False,
            ),
            *_as_before(),
            sa.Column("taken_by", sa.String(length=100), nullable=True),
            sa.Column("taken_at", MOMENT, nullable=True),
            sa.Column("closed_by", sa.String(length=100), nullable=True),
            sa.Column("closed_at", MOMENT, nullable=True),
            sa.Column("done", sa.String(length=20), nullable=True),
            sa.Column("note", sa.Text(), nullable=True),
            sa.PrimaryKeyConstraint("number", name=op.f("pk_urgent_flags")),
        )
    op.create_index("ix_urgent_flags_conversation", "urgent_flags", ["conversation"])
    op.create_index(
        "ix_urgent_flags_organisation_closed_at", "urgent_flags", ["organisation", "closed_at"]
    )
    op.create_index(
        "uq_urgent_flags_open",
        "urgent_flags",
        ["conversation", "kind"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )


def downgrade() -> None:
    """One flag of a kind stays, closed or not; who saw to it is lost."""
    first_of_kind = (
        "SELECT conversation, kind, MIN(organisation) AS organisation, "
        "MIN(reference) AS reference, MIN(at) AS at FROM urgent_flags GROUP BY conversation, kind"
    )
    with _kept(first_of_kind):
        op.create_table(
            "urgent_flags",
            *_as_before(),
            sa.PrimaryKeyConstraint("conversation", "kind", name=op.f("pk_urgent_flags")),
        )
    op.create_index("ix_urgent_flags_organisation", "urgent_flags", ["organisation"])


def _as_before() -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("conversation", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("organisation", sa.String(length=20), nullable=False),
        sa.Column("reference", sa.String(length=32), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation"], ["conversations.id"], name=op.f("fk_urgent_flags_conversation")
        ),
    ]


@contextmanager
def _kept(what: str) -> Iterator[None]:
    """Make the table anew, and put into it what was found in the old one."""
    connection = op.get_bind()
    connection.execute(sa.text(f"CREATE TEMPORARY TABLE kept_flags AS {what}"))
    op.drop_table("urgent_flags")
    yield
    connection.execute(
        sa.text(f"INSERT INTO urgent_flags ({BEFORE}) SELECT {BEFORE} FROM kept_flags")
    )
    connection.execute(sa.text("DROP TABLE kept_flags"))
