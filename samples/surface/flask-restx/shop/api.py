from flask import Blueprint
from flask_restx import Api

from shop.lines import lines
from shop.orders import orders
from shop.stock import stock

api = Blueprint("api", __name__, url_prefix="/api/v1")
shop = Api(api, title="Shop", doc=False)

shop.add_namespace(orders, "/orders")
shop.add_namespace(lines)
shop.add_namespace(stock)
