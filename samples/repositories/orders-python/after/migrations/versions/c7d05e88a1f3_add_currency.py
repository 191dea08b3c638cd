"""add the currency of an order

Revision ID: c7d05e88a1f3
Revises: 90d4f7b2c6e1
"""

import sqlalchemy as sa
from alembic import op

revision = "c7d05e88a1f3"
down_revision = "90d4f7b2c6e1"


def upgrade():
    op.create_table("currencies", sa.Column("code", sa.String(3), primary_key=True))
    op.add_column("orders", sa.Column("currency", sa.String(3)))


def downgrade():
    op.drop_column("orders", "currency")
    op.drop_table("currencies")
