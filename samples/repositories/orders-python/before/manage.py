"""Commands for the people who run the service."""

import click

from orders.database import session
from orders.errors import OrderError
from orders.models import Customer, Order
from orders.services import cancel_order as do_cancel
from orders.services.pricing import format_amount, price_order


@click.group()
def cli():
    """Look after orders."""


@cli.command("create-customer")
@click.argument("email")
@click.argument("name")
@click.option("--tier", default="standard", show_default=True)
def create_customer(email: str, name: str, tier: str):
    """Adds a customer."""
    customer = Customer(email=email, name=name, tier=tier)
    session.add(customer)
    session.commit()
    click.echo(f"customer {customer.id}")


@cli.command()
@click.argument("order_id", type=int)
@click.option("--reason", required=True)
def cancel(order_id: int, reason: str):
    """Cancels an order."""
    try:
        order = do_cancel(order_id, reason)
    except OrderError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"cancelled {order.reference}")


@cli.command()
def reprice():
    """Shows open orders whose price today would be another."""
    for order in session.query(Order).filter_by(status="placed"):
        today = price_order(order)
        if today != order.total_cents:
            click.echo(f"{order.reference}: {format_amount(order.total_cents)}, now {today}")


if __name__ == "__main__":
    cli()
