from fastapi import FastAPI

from depot.paths import API_PREFIX
from depot.lists import racks, trays
from depot.rows import rows
from depot.shelves import labels, router

app = FastAPI()
app.include_router(router, prefix=API_PREFIX + "/v1")
app.include_router(labels)
app.include_router(rows)
for each in (racks, trays):
    app.include_router(each, prefix="/lists")
