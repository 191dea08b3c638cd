import functools

from flask import Blueprint

from shop.auth import login_required, permission_required

bp = Blueprint("shop", __name__)


@bp.route(
    "/orders/<int:order_id>",
    methods=[
        "GET",
        'post',
    ],
)
@login_required
# a comment between decorators: @permission_required("x")
@functools.wraps(lambda f: f)
async def order(order_id: int): ...


class Basket:
    @property
    def total(self): return 0

    @total.setter
    def total(self, value): self._total = value

    @staticmethod
    @permission_required("basket.empty")
    def empty(): pass


@bp.get("/plain")
def plain(): return ""


@bp.get("/export")
@bp.get("/export.csv")
@login_required
def export(): return ""
