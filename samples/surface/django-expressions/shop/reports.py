from django.urls import path, re_path

from shop import views

urlpatterns = [
    path("", views.feed, name="all"),
    re_path(r"^by-week/(?P<week>\d+)/$", views.feed),
]
