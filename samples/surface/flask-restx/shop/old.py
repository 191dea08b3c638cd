from flask import Blueprint
from flask_restful import Api, Resource

bp = Blueprint("old", __name__)
api = Api(bp, prefix="/rest")
late_api = Api(prefix="/late")
late_api.init_app(bp)


class Price(Resource):
    def get(self, name):
        return 1


api.add_resource(Price, "/prices/<name>", "/price")
late_api.add_resource(Price, "/last-price")
