import backoff
import requests
from celery import shared_task
from opentelemetry import metrics
from peewee import CharField, Model
from requests.adapters import HTTPAdapter
from sentry_sdk import capture_exception
from tenacity import Retrying, retry, stop_after_attempt

meter = metrics.get_meter("shop")
failed = meter.create_counter("failed")


class BaseModel(Model):
    class Meta:
        database = db


class Customer(BaseModel):
    name = CharField()

    class Meta:
        table_name = "people"


class Settings:
    class Meta:
        table_name = None


@retry(stop=stop_after_attempt(3))
def page(url):
    return requests.get(url, timeout=3)


@backoff.on_exception(backoff.expo, OSError)
def other(url):
    return requests.get(url)


def several(url):
    for attempt in Retrying(stop=stop_after_attempt(3)):
        with attempt:
            requests.post(url)
    for attempt in range(3):
        requests.put(url)


@shared_task(autoretry_for=(OSError,))
def send(order):
    requests.post(order)


@shared_task(bind=True)
def again(self, order):
    try:
        requests.post(order)
    except OSError as error:
        capture_exception(error)
        FAILED.inc()
        queue.inc(1)
        raise self.retry(exc=error)


def session():
    made = requests.Session()
    made.mount("https://", HTTPAdapter(max_retries=3))
    made.mount("http://", HTTPAdapter(max_retries=0))
    made.retry()
    return made
