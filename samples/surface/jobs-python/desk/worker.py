from arq import cron


async def export(ctx, member):
    pass


async def close_month(ctx):
    pass


class WorkerSettings:
    functions = [export]
    cron_jobs = [cron(close_month, day=1)]


class Settings:
    functions = [close_month]
