from functools import partial

from rq.decorators import job as rq_job

connection = object()


class CountingJob(rq_job):
    pass


job = partial(CountingJob, connection=connection)


def plain_job(function):
    return function
