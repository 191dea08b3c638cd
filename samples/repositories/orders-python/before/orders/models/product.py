from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from orders.database import Base


class Product(Base):
    """Something that can be ordered, known by its stock keeping unit."""

    __tablename__ = "products"

    sku: Mapped[str] = mapped_column(String(32), primary_key=True)
    title: Mapped[str] = mapped_column(String(200))
    unit_cents: Mapped[int]
