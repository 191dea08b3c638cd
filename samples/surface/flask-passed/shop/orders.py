from flask_login import login_required
from flask_restful import Resource


class ShopResource(Resource):
    decorators = [login_required]


class OrderList(ShopResource):
    def get(self):
        return []


class Orders(OrderList):
    def post(self):
        return {}


class Order(ShopResource):
    def get(self, number):
        return {}


class Line(Resource):
    def get(self, number=None):
        return {}
