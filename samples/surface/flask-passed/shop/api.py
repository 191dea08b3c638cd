from flask_restful import Api

from shop.orders import Line, Order, Orders
from shop.paths import kept, scoped


class ShopApi(Api):
    def add_shop_resource(self, resource, *urls, **kwargs):
        urls = [scoped(url) for url in urls]
        return self.add_resource(resource, *urls, **kwargs)

    def add_sorted_resource(self, resource, *urls):
        urls = sorted(urls, key=len)
        return self.add_resource(resource, *urls)


api = ShopApi()


def put_view(view, path):
    path = f"/old{path}"
    api.add_resource(view, path)


def put_resource(view, path):
    api.add_resource(view, path, endpoint=view.__name__)


def count_view(view, path):
    return len(path)


api.add_shop_resource(Orders, "/orders", endpoint="orders")
api.add_shop_resource(
    Order,
    "/orders/<int:number>",
    "/order/<int:number>",
)
api.add_sorted_resource(Line, "/sorted")
put_view(Line, "/lines")
put_resource(Line, "/lines/<int:number>")
count_view(Line, "/counted")
api.add_resource(Line, scoped("/rows"), kept("/rows"), endpoint="rows")
