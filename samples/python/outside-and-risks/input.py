import httpx
import requests
from django.core.mail import EmailMultiAlternatives as Message


def load(request, name):
    requests.get(address)
    requests.get(address, timeout=5)
    httpx.get(address)
    httpx.get(address, timeout=None)
    session = requests.Session()
    pycurl.Curl()
    message.send()
    signal.send(name)
    requests.get(request.GET["address"])
    open(os.path.join(root, request.GET["name"]))
    open(os.path.join(root, name))
    redirect(request.GET["next"])
    redirect("orders")
    for order in Order.objects.all():
        order.save()
    for order in Order.objects.all()[:10]:
        order.save()
    cursor.execute(f"SELECT a FROM orders WHERE name = '{name}'")
    cursor.execute(f"DROP TABLE {name}")
    mark_safe(escape(name))
    mark_safe("<b>" + name)
