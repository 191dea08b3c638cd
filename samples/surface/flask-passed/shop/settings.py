MANY_SHOPS = False
PATHS = {}
