"""The engine, and the session every request and task shares."""

from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase, scoped_session, sessionmaker

from . import settings

engine = create_engine(settings.DATABASE_URL, pool_pre_ping=True)
session = scoped_session(sessionmaker(bind=engine, expire_on_commit=False))


class Base(DeclarativeBase):
    """Base of all models."""
