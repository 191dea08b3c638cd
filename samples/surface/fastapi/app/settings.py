from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    API_V1_STR: str = "/api/v1"
    key_prefix: str = "parcels:"


settings = Settings()
