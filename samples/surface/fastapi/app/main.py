from fastapi import APIRouter, FastAPI

from app import parcels
from app.settings import settings

app = FastAPI()
api = APIRouter()
api.include_router(parcels.router)
app.include_router(api, prefix=settings.API_V1_STR)
