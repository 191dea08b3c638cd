from dramatiq import actor
from huey import RedisHuey, crontab

huey = RedisHuey()


@actor(max_retries=3)
def send(address):
    pass


@huey.periodic_task(crontab(minute="0"))
def sweep():
    pass


def actor_of(play):
    return play.lead
