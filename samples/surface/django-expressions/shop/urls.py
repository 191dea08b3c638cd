from django.urls import include, path, re_path

from shop import patterns, views

ORDER = rf"^orders/(?P<code>{patterns.CODE})"
LINE = ORDER + r"/lines/(?P<line>\d+)"
REPORTS = "reports/"
KINDS = "|".join(["open", "closed"])

urlpatterns = [
    re_path(r"^orders/?$", views.Order.as_view()),
    re_path(rf"{ORDER}(\.json)?/?$", views.Order.as_view()),
    re_path(rf"{ORDER}{patterns.SLUG}/?$", views.lines),
    re_path(rf"^{LINE}/(added|removed)/?$", views.lines),
    re_path(rf"{LINE}/({KINDS})/(?P<page>[0-9]{{1,3}})?$", views.lines),
    re_path(r"^\.well-known/orders$", views.feed),
    re_path(r"^feeds/(?:atom|rss)/(?i:x)?[a-z]+/(\d+)/$", views.feed),
    re_path(r"^archive/(?P<year>\d{4})"
            r"-(?P<month>\d{2})/$", views.feed),
    path(REPORTS + "<int:year>/", views.feed),
    path(f"{REPORTS}all/", include("shop.reports")),
    path("robots.txt", views.feed),
    path("files/<path:name>", views.feed),
]
