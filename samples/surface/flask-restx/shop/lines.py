from flask_restx import Namespace, Resource

lines = Namespace("lines", path="/order-lines")


@lines.route("/<int:number>")
class Line(Resource):
    def get(self, number):
        return {}
