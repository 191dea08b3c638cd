from fastapi import APIRouter, Depends

router = APIRouter(prefix="/parcels")


def current_user(token: str = Depends(oauth2)):
    raise HTTPException(status_code=401)


@router.get("/")
def list_parcels():
    return cache.get("/never")


@router.post("/{parcel_id}/deliver")
def deliver(parcel_id: int, user=Depends(current_user)):
    return parcel_id
