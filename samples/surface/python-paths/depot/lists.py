from fastapi import APIRouter

racks = APIRouter(prefix="/racks")
trays = APIRouter()


@racks.get("/")
def all_racks():
    return []


@trays.get("/trays")
def all_trays():
    return []
