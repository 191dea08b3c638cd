from apscheduler.schedulers.background import BackgroundScheduler

scheduler = BackgroundScheduler()


def prune():
    pass


@scheduler.scheduled_job("cron", hour=3)
def remind():
    pass


scheduler.add_job(prune, "interval", hours=1)
scheduler.add_job("desk.times:prune", "cron", day=1)
