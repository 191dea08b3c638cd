from fastapi import FastAPI

from lanes.bowls import router as bowls_router

app = FastAPI()
app.include_router(bowls_router, prefix="/api")
