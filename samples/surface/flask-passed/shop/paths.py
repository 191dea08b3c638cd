from shop import settings


def scoped(rule):
    if settings.MANY_SHOPS:
        return "/<shop>{}".format(rule)

    return rule


def kept(rule: str) -> str:
    """Where the keepers are."""
    return "/keepers" + rule


def looked_up(rule):
    return settings.PATHS[rule]
