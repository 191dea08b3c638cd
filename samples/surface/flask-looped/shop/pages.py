from flask import Blueprint

pages = Blueprint("pages", __name__, url_prefix="/shop")

KINDS = ["open", "closed",
         "late"]


def listed(kind, order=None):
    return kind


def counted():
    return 0


for kind in KINDS:
    pages.add_url_rule("/{}/<order>".format(kind), view_func=listed, defaults={"kind": kind})
    pages.add_url_rule(f"/{kind}/all", view_func=counted)

for part in ("head", "foot"):
    pages.add_url_rule("/parts/{}".format(part), view_func=counted)

# Nobody says which these are.
for name in names():
    pages.add_url_rule("/by/{}".format(name), view_func=counted)

pages.add_url_rule("/count", view_func=counted)
