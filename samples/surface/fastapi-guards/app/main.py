from fastapi import APIRouter, Depends, FastAPI

from app.notes import router as notes_router
from app.people import get_person_manager, get_person, optional_person, reader, require_staff


def include_all(router: APIRouter) -> APIRouter:
    router.include_router(notes_router, prefix="/notes")
    return router


plain = include_all(APIRouter())
tenants = include_all(APIRouter(prefix="/{tenant}"))

app = FastAPI()
app.include_router(plain)
app.include_router(tenants)


@app.get("/people", dependencies=[Depends(optional_person)])
def people(manager=Depends(get_person_manager)):
    return manager.all()


@app.get("/me")
def me(person=Depends(get_person)):
    return person


@app.get("/read")
def read(person=Depends(reader)):
    return person


@app.delete("/people")
def clear(staff=Depends(require_staff)):
    return None


@app.get(
    "/desks",
    dependencies=[Depends(get_person_manager), Depends(require_staff)],
)
def desks():
    return []


# No name tells that it asks who calls.
@app.get(
    "/chairs",
    dependencies=[Depends(reader)],
)
def chairs():
    return []


@app.get(
    "/lamps",
    dependencies=[Depends(get_person_manager)],
)
def lamps():
    return []
