from flask_restx import Namespace, Resource

stock = Namespace("stock")


class Shelf(Resource):
    def get(self, name):
        return {}


stock.add_resource(Shelf, "/shelves/<name>", endpoint="shelf")
