from celery import Celery

app = Celery("desk")


@app.task
def count(word):
    return len(word)


@app.on_after_configure.connect
def plan(sender, **kwargs):
    sender.add_periodic_task(30.0, count.s("word"), name="count every half minute")
