from django.views import View
from rest_framework import mixins, viewsets
from rest_framework.decorators import action
from rest_framework.generics import ListAPIView
from rest_framework.permissions import AllowAny


class OrderViewSet(mixins.ListModelMixin, mixins.UpdateModelMixin, viewsets.GenericViewSet):
    def create(self, request):
        return None

    @action(detail=True, methods=["post", "delete"])
    def hold(self, request, pk):
        return None

    @action(detail=False, url_path="open")
    def still_open(self, request):
        return None


class StateViewSet(viewsets.ReadOnlyModelViewSet):
    permission_classes = [AllowAny]


class StockView(View):
    def get(self, request):
        return None

    def post(self, request):
        return None


class ParcelList(ListAPIView):
    queryset = None


def tasks(request):
    return None
