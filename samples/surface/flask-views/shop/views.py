from flask import Blueprint, abort
from flask.views import MethodView
from flask_allows import Allows

from shop.helpers import cached, login_required, register_view

allows = Allows()


class Orders(MethodView):
    decorators = [cached(60), login_required]

    def get(self):
        return "orders"

    def post(self):
        return "made"


class Order(MethodView):
    def get(self, number):
        return "order"

    @allows.requires("keeper")
    def delete(self, number):
        return "gone"


class Stock(MethodView):
    decorators = [allows.requires("keeper", on_fail=lambda: abort(403))]

    def get(self):
        return "stock"


def load(app):
    shop = Blueprint("shop", __name__)
    register_view(shop, routes=["/orders", "/orders/all"], view_func=Orders.as_view("orders"))
    register_view(shop, routes=["/orders/<int:number>"], view_func=Order.as_view("order"))
    shop.add_url_rule("/stock", view_func=Stock.as_view("stock"))
    app.register_blueprint(shop, url_prefix=app.config["SHOP_URL_PREFIX"])
