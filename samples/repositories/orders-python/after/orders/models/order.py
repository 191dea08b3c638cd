import secrets
from datetime import UTC, datetime

from sqlalchemy import DateTime, ForeignKey, String, event
from sqlalchemy.orm import Mapped, mapped_column, relationship

from orders.database import Base

OPEN_STATUSES = ("placed", "paid")


class Order(Base):
    """One order: placed, paid, shipped or cancelled."""

    __tablename__ = "orders"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customers.id"))
    reference: Mapped[str] = mapped_column(String(24), unique=True)
    status: Mapped[str] = mapped_column(String(16), default="placed", index=True)
    total_cents: Mapped[int]
    currency: Mapped[str] = mapped_column(String(3))
    placed_at: Mapped[datetime] = mapped_column(
        DateTime(timezone=True), default=lambda: datetime.now(UTC)
    )
    tracking: Mapped[str | None] = mapped_column(String(64))
    cancel_reason: Mapped[str | None] = mapped_column(String(200))

    customer = relationship("Customer", back_populates="orders")
    lines = relationship("OrderLine", back_populates="order", cascade="all, delete-orphan")

    @property
    def is_open(self) -> bool:
        """Whether the order may still be changed."""
        return self.status in OPEN_STATUSES

    def as_json(self) -> dict:
        """The order as the API shows it, lines included."""
        return {
            "id": self.id,
            "reference": self.reference,
            "status": self.status,
            "total_cents": self.total_cents,
            "lines": [line.as_json() for line in self.lines],
        }


class OrderLine(Base):
    __tablename__ = "order_lines"

    id: Mapped[int] = mapped_column(primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"))
    sku: Mapped[str] = mapped_column(ForeignKey("products.sku"))
    quantity: Mapped[int]

    order = relationship("Order", back_populates="lines")
    product = relationship("Product")

    def as_json(self) -> dict:
        return {"sku": self.sku, "quantity": self.quantity}


class Refund(Base):
    """Money given back for an order, in whole or in part."""

    __tablename__ = "refunds"

    id: Mapped[int] = mapped_column(primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"))
    amount_cents: Mapped[int]
    payment_reference: Mapped[str] = mapped_column(String(64))


def stamp_reference(mapper, connection, order):
    """Gives a new order its public reference."""
    if not order.reference:
        order.reference = "O-" + secrets.token_hex(6).upper()


event.listen(Order, "before_insert", stamp_reference)
