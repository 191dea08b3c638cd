from django.views.decorators.http import require_http_methods, require_POST
from django.views.generic import DetailView, ListView, RedirectView, TemplateView
from rest_framework import viewsets
from rest_framework.decorators import api_view, permission_classes
from rest_framework.views import APIView

from shop.mixins import CountMixin, GateMixin, KnownOriginMixin, StaffMixin
from shop.permissions import Known, StaffChanges


class Orders(GateMixin, ListView):
    login_required = True


class Offers(GateMixin, ListView):
    pass


class Figures(StaffMixin, TemplateView):
    pass


class About(CountMixin, TemplateView):
    pass


class Pixel(KnownOriginMixin, TemplateView):
    pass


class Moved(RedirectView):
    url = "/about/"


@require_POST
def send(request):
    pass


@require_http_methods(["GET", "POST"])
def form(request):
    pass


@api_view()
def status(request):
    pass


@api_view(["PUT", "DELETE"])
@permission_classes([StaffChanges])
def mark(request, pk):
    pass


def anything(request):
    pass


class Notes(APIView):
    is_private = True

    def get(self, request):
        pass


class News(APIView):
    def get(self, request):
        pass


class Books(viewsets.ModelViewSet):
    permission_classes = [StaffChanges]


class Loans(APIView):
    permission_classes = [Known]

    def get(self, request):
        pass


class Inner(ListView):
    permission_required = "shop.view"

    def dispatch(self, request):
        class Local(ListView):
            login_required = True

        return Local.as_view()(request)
