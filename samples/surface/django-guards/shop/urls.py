from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView
from rest_framework.routers import DefaultRouter
from rest_framework_simplejwt.views import TokenRefreshView

from shop import views

router = DefaultRouter()
router.register("books", views.Books)

urlpatterns = [
    path("inner/", views.Inner.as_view()),
    path("orders/", views.Orders.as_view()),
    path("offers/", views.Offers.as_view()),
    path("figures/", views.Figures.as_view()),
    path("about/", views.About.as_view()),
    path("pixel/", views.Pixel.as_view()),
    path("moved/", views.Moved.as_view()),
    path("elsewhere/", RedirectView.as_view(url="/about/")),
    path("admin/", admin.site.urls),
    path("send/", views.send),
    path("form/", views.form),
    path("status/", views.status),
    path("mark/<int:pk>/", views.mark),
    path("anything/", views.anything),
    path("notes/", views.Notes.as_view()),
    path("news/", views.News.as_view()),
    path("loans/", views.Loans.as_view()),
    path("token/refresh/", TokenRefreshView.as_view()),
    path("", include(router.urls)),
]
