from flask_restx import Namespace, Resource

from shop.gates import check_stock, check_till, members_only

orders = Namespace("order", description="Orders of the shop")


@orders.route("")
class Orders(Resource):
    @check_stock
    def get(self):
        return []

    @members_only
    @orders.doc(responses={200: ("Success", "Order")})
    def post(self):
        return {}


@orders.route("/<int:number>", "/by-number/<int:number>")
@orders.param("number", "Number of an order")
class Order(Resource):
    method_decorators = [members_only]

    def get(self, number):
        return {}

    def delete(self, number):
        return {}


@orders.route("/<int:number>/pay")
class Payment(Resource):
    @check_till
    def post(self, number):
        return {}
