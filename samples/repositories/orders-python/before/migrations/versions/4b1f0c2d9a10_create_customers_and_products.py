"""create customers and products

Revision ID: 4b1f0c2d9a10
Revises:
"""

import sqlalchemy as sa
from alembic import op

revision = "4b1f0c2d9a10"
down_revision = None


def upgrade():
    op.create_table(
        "customers",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("email", sa.String(254), nullable=False, unique=True),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("tier", sa.String(16), nullable=False, server_default="standard"),
    )
    op.create_table(
        "products",
        sa.Column("sku", sa.String(32), primary_key=True),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("unit_cents", sa.Integer, nullable=False),
    )


def downgrade():
    op.drop_table("products")
    op.drop_table("customers")
