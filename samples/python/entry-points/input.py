import argparse

import click
from celery import shared_task
from fastapi import APIRouter, Depends

from shop import auth, views
from shop.app import app, celery_app, scheduler

router = APIRouter(prefix="/v1")
PATH = "/computed"


@router.get("/items", dependencies=[Depends(auth.current_user)])
async def items(): return []


@router.post("/items")
async def add(user=Depends(auth.get_current_user), db=Depends(auth.get_db)): ...


@router.get(PATH)
def computed(): ...


app.add_url_rule("/legacy", view_func=views.Legacy.as_view("legacy"), methods=["GET", "PUT"])
app.client.get("/not/a/route", headers={})


@click.group()
def cli(): ...


@cli.command()
@click.option("-n", "--count", default=1)
def restock(count): ...


@cli.command(help="List (all) of it", name="ls")
def list_all(): ...


@celery_app.task(bind=True, name="mail.send")
def send(self): ...


@shared_task
def nightly(): ...


scheduler.add_job(nightly, "cron", hour=2)
celery_app.conf.beat_schedule = {
    "every-night": {"task": "shop.tasks.nightly", "schedule": 86400},
    "not-a-job": {"task": "shop.tasks.nightly"},
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int)
    commands = parser.add_subparsers()
    commands.add_parser("serve", help="x")


if __name__ == "__main__":
    main()
