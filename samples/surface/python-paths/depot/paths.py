API_PREFIX = "/api"


class Paths:
    SHELVES = "/shelves"
    LABEL = "/labels/{number}"
