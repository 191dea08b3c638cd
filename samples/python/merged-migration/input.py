"""Two branches come together."""

revision = "9c1e"
down_revision = ("4b1f", "77aa")


def upgrade():
    pass


def downgrade():
    pass
