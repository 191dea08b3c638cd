import os

from app import fmt, price


def label(order, width=10):
    plain = f"{{not_code()}} {fmt(order)} {price(order):>{width}}"
    nested = f"{'a' if order else f'{fmt(order)!r}'} {order.total:{'.2f'}}"
    several = f"""
    {fmt(
        order,
    )}
    def not_a_function(): pass
    """
    return plain + nested + several + rf"\d{os.environ['LABEL_SUFFIX']}"
