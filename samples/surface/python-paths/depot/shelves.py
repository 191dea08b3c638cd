from fastapi import APIRouter

from depot.paths import API_PREFIX, Paths

router = APIRouter(prefix=Paths.SHELVES, tags=["shelves"])
labels = APIRouter(prefix=f"{API_PREFIX}/v2")
names = {}


@router.get("")
def shelves():
    return []


@router.post("/" + "x")
def unknown():
    return {}


@labels.get(Paths.LABEL)
def label(number: int):
    return {}


@labels.put(f"{Paths.SHELVES}/rows")
def rows():
    return names.get(API_PREFIX)


def join(name: str):
    return name


if names:
    join = router.post("/join", status_code=201)(join)
