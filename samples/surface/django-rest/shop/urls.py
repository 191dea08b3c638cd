from django.contrib.auth import views as auth
from django.urls import include, path
from rest_framework.routers import DefaultRouter

from shop import views
from shop.feeds import LatestFeed

router = DefaultRouter()
router.register("orders", views.OrderViewSet, basename="order")
router.register("states", views.StateViewSet)

urlpatterns = [
    path("api/", include(router.urls)),
    path("stock/", views.StockView.as_view()),
    path("parcels/", views.ParcelList.as_view()),
    path("logout/", auth.LogoutView.as_view()),
    path("password/", auth.PasswordChangeView.as_view()),
    path("latest/", LatestFeed(), name="latest"),
]


class Site:
    # Where this is mounted, nobody says.
    def get_urls(self):
        return [path("tasks/", views.tasks)]
