from django.views import View
from rest_framework.permissions import AllowAny, IsAuthenticated
from rest_framework.views import APIView
from rest_framework.viewsets import ModelViewSet


class OrderViewSet(ModelViewSet):
    permission_classes = (IsAuthenticated,)


class Operation(APIView):
    permission_classes = (IsAuthenticated,)


class EditView(Operation):
    def post(self, request):
        return None


class RemoveView(Operation):
    permission_classes = [IsAuthenticated, IsOwner]


# Says otherwise than its base.
class StatusView(Operation):
    permission_classes = [AllowAny]


class AboutView(View):
    def get(self, request):
        return None
