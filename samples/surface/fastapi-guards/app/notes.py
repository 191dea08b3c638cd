from fastapi import APIRouter, Depends, HTTPException, Request

router = APIRouter()


def from_login(request: Request):
    if not request.session.get("user"):
        raise HTTPException(status_code=307, headers={"Location": request.url_for("auth:login")})


def page(number: int = 1):
    if number < 1:
        raise HTTPException(status_code=404)
    return number


@router.get("/")
def notes(number=Depends(page)):
    return []


@router.post("/")
def add(_=Depends(from_login)):
    return None
