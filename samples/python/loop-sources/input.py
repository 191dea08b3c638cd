async def run(session, pairs):
    for row in await session.all():
        plain(row)
    for (name, count) in pairs.items():
        taken_apart(name, count)
    for (name, count) in [("a", 1), ("b", 2)]:
        written(name, count)
    while (yield pairs.next()):
        asked()
