"""Where routes are mounted, in four frameworks."""

from django.urls import include, path
from fastapi import APIRouter, Depends, FastAPI
from flask import Blueprint, Flask
from starlette.routing import Mount, Route

from . import settings, users
from .auth import get_current_user, login_required
from .pages import about, home
from .shop.urls import shop_router

bp = Blueprint("invoices", __name__, url_prefix="/invoices")
plain = Blueprint("plain", __name__)
app = Flask(__name__)
app.register_blueprint(bp, url_prefix="/billing/invoices")
app.register_blueprint(plain)
app.register_blueprint(users.bp, url_prefix=settings.USERS_PREFIX)
app.register_blueprint(users.admin, url_prefix=f"/{settings.REALM}/admin")


@bp.before_request
@login_required
def only_for_members():
    pass


@bp.before_request
def open_session():
    pass


router = APIRouter(
    tags=["parcels"],
    prefix="/parcels",
    dependencies=[Depends(get_current_user)],
)
api = FastAPI()
api.include_router(router)
api.include_router(users.router, prefix="/users", dependencies=[Depends(get_current_user)])
api.include_router(users.public, prefix=settings.PUBLIC_PREFIX)
api.mount("/metrics", users.metrics_app)


@router.get("/{parcel_id}")
def show(parcel_id: int):
    return parcel_id


routes = [
    Route("/", home),
    Mount("/help", routes=[
        Route("/about", about),
    ]),
]

urlpatterns = [
    path("shop/", include("mounts.shop.urls")),
    path("shop/api/", include((shop_router.urls, "api"), namespace="v1")),
    path("help/", include([
        path("about/", about),
    ])),
    path("", home),
]
