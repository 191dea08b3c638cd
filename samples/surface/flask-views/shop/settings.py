class Config:
    SHOP_URL_PREFIX = "/shop"
