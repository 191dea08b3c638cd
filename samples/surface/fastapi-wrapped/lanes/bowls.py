from lanes.guards import counted, guarded
from lanes.routing import APIRouter

router = APIRouter(prefix="/bowls", tags=["bowls"])


@guarded(router.get, "", ["bowls.read"])
async def all_bowls(request):
    return []


@guarded(
    router.post,
    "/{bowl_id}/polish",
    [] if OPEN_DAY else ["bowls.write"],
    status_code=201,
)
async def polish(request, bowl_id: int):
    return bowl_id


@guarded(router.get, "/open", [])
async def open_bowls(request):
    return []


@counted(router.delete, path="/{bowl_id}")
async def lose(bowl_id: int):
    return bowl_id


@guarded(cache.get, "/nothing", ["bowls.read"])
def cached(request):
    return []
