from desk.marks import timed_task
from desk.worker_marks import job


@job("letters", timeout=60)
def write(address):
    pass


@timed_task
def time(address):
    pass
