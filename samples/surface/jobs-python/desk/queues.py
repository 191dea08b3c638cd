from datetime import timedelta

from rq import Queue
from rq_scheduler import Scheduler

from desk.letters import write

queue = Queue("letters")
scheduler = Scheduler(queue=queue)


def stamp(letter):
    pass


def sort_letters():
    pass


def burn():
    pass


def send(letter, how):
    queue.enqueue(stamp, letter)
    queue.enqueue_in(timedelta(minutes=5), "desk.queues.sort_letters")
    queue.enqueue(how, letter)


rounds = [
    {"func": burn, "interval": timedelta(days=1)},
    {"func": write, "name": "never"},
]
scheduler.cron("0 3 * * *", func=sort_letters)
