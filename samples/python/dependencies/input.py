import os

from alembic import op
from fastapi import Depends, HTTPException, status


def read(name):
    return os.getenv("DEPOT_" + name)


tags = db.Table("orders_tags", db.Column("order_id", db.Integer))
kinds = Table(prefixed("kinds"), Base.metadata)


def person(token=Depends(oauth2_scheme), store=Depends(get_store)):
    if not token:
        raise HTTPException(status.HTTP_401_UNAUTHORIZED)
    if not store:
        raise HTTPException(404)


def page(user=Depends(get_current_user), maybe=Depends(current_user(optional=True))):
    return read("PAGE_SIZE")
