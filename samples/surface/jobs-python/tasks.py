from invoke import task


@task(help={"days": "how old"})
def prune(c, days=3):
    c.run("desk prune")
