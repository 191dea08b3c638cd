from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.urls import reverse_lazy


class GateMixin:
    login_required = False

    def dispatch(self, request, *args, **kwargs):
        if self.login_required and not request.user.is_authenticated:
            return HttpResponseRedirect(reverse_lazy("login"))
        return super().dispatch(request, *args, **kwargs)


class StaffMixin:
    def dispatch(self, request, *args, **kwargs):
        if not request.user.is_staff:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class CountMixin:
    def dispatch(self, request, *args, **kwargs):
        count(request)
        return super().dispatch(request, *args, **kwargs)


class KnownOriginMixin:
    def dispatch(self, request, *args, **kwargs):
        if request.META.get("HTTP_ORIGIN") not in self.origins:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)
