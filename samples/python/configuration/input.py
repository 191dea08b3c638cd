import os
from os import environ

from decouple import config
from pydantic_settings import BaseSettings

URL = os.environ["DATABASE_URL"]
LEVEL = os.environ.get("LOG_LEVEL", "canary-default")
PORT = int(os.getenv("PORT") or 8080)
MODE = os.getenv(
    "MODE",
    None,
)
DEBUG = config("DEBUG", default=False, cast=bool)
KEY = config("SECRET_KEY")
HOME = environ["APP_HOME"]

os.environ["TZ"] = "UTC"
os.environ.setdefault("SET_NOT_READ", "x")
del os.environ["REMOVED"]


def application(environ, start_response):
    name = "NAME"
    return environ["PATH_INFO"], environ.get("HTTP_HOST", ""), os.environ[name], os.environ[f"{name}_X"]


class Settings(BaseSettings):
    API_URL: str
    RETRIES: int = 3
    NAMES: dict[
        str, str
    ] = {}
    timeout: float = 5.0

    def ready(self) -> bool:
        WAIT: int = 1
        return bool(WAIT)


class Options(dict):
    NOT_READ: str = "x"
