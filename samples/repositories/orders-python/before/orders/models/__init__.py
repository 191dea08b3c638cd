"""The tables. Import from here, not from the modules below."""

from orders.database import Base

from .customer import Customer
from .order import Order, OrderLine, Refund
from .product import Product

__all__ = ["Base", "Customer", "Order", "OrderLine", "Product", "Refund"]
