from django.urls import include, path, re_path
from rest_framework.routers import DefaultRouter

from shop.views import AboutView, EditView, OrderViewSet, RemoveView, StatusView

router = DefaultRouter()
router.register("orders", OrderViewSet)

urlpatterns = [
    re_path(
        r"^api/",
        include(
            [
                path("edit/", EditView.as_view()),
                path("remove/", RemoveView.as_view()),
                path("status/", StatusView.as_view()),
                *router.urls,
            ],
        ),
    ),
    path("about/", AboutView.as_view()),
]
