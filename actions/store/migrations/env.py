# SPDX-License-Identifier: Apache-2.0
"""Alembic runs this for every migration; the connection comes from `actions.store.migrate`."""

from alembic import context

from actions.store.rows import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
