import schedule
from schedule import every, repeat


class Rounds:
    def add(self, job, name=None):
        def decorate(function):
            job.do(function)
            return function

        return decorate


rounds = Rounds()


def timed(function):
    return function


@repeat(every(10).minutes)
def look():
    pass


@rounds.add(schedule.every().day.at("18:00"), name="lock the desk")
@timed
def lock():
    pass


@timed
def every_one():
    pass
