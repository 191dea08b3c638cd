def run(orders, ids, limit):
    for order in orders:
        plain(order)
    for kind in ("open", "paid"):
        written(kind)
    for attempt in range(limit):
        again(attempt)
        time.sleep(1)
    for number in range(limit):
        counted(number)
    while True:
        job = take()
        work(job)
    for part in batched(ids, 100):
        batch(part)
    names = [load(id) for id in ids]
    kinds = [load(kind) for kind in ["a", "b"]]
