from django.contrib.auth.decorators import login_required
from django.views import View


class Order(View):
    def get(self, request, **given):
        return None

    @login_required
    def post(self, request, **given):
        return None


def lines(request, **given):
    return None


def feed(request):
    return None
