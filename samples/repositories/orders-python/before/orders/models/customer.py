from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from orders.database import Base


class Customer(Base):
    """Someone who may order."""

    __tablename__ = "customers"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    tier: Mapped[str] = mapped_column(String(16), default="standard")

    orders = relationship("Order", back_populates="customer")

    def as_json(self) -> dict:
        return {"id": self.id, "email": self.email, "name": self.name, "tier": self.tier}
