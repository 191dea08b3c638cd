import asyncio

from desk.settings import settings


async def look():
    pass


async def watch():
    while settings.running:
        await look()
        await asyncio.sleep(60)


def run_interval(seconds, work):
    async def turn():
        while settings.running:
            await work()
            await asyncio.sleep(seconds)

    return turn


async def stream():
    while settings.running:
        yield await look()
        await asyncio.sleep(1)


async def tidy():
    pass


def start(tasks):
    tasks.add(watch)
    tasks.add(run_interval(30 * 60, tidy))
    tasks.add(run_twice(30 * 60, look))


def run_twice(seconds, work):
    work()
    work()
