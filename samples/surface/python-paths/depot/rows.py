from fastapi import APIRouter

rows = APIRouter(prefix="/rows")


def count():
    return 0


def fill():
    return {}


rows.add_api_route("/count", count, tags=["rows"])
rows.add_api_route("/", fill, methods=["PUT", "PATCH"])
