"""add refunds and the reason an order was cancelled

Revision ID: 90d4f7b2c6e1
Revises: e83a6c1f52b4
"""

import sqlalchemy as sa
from alembic import op

revision = "90d4f7b2c6e1"
down_revision = "e83a6c1f52b4"


def upgrade():
    op.create_table(
        "refunds",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("order_id", sa.Integer, sa.ForeignKey("orders.id"), nullable=False),
        sa.Column("amount_cents", sa.Integer, nullable=False),
        sa.Column("payment_reference", sa.String(64), nullable=False),
    )
    with op.batch_alter_table("orders") as batch:
        batch.add_column(sa.Column("cancel_reason", sa.String(200)))


def downgrade():
    with op.batch_alter_table("orders") as batch:
        batch.drop_column("cancel_reason")
    op.drop_table("refunds")
