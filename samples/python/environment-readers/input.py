import environ
from starlette.config import Config

env = environ.Env(DEBUG=(bool, False))
config = Config(".env")
settings = Config("settings.ini")
DEBUG = env("DEBUG")
PORT = config("PORT", cast=int, default=80)
