# The query in the header of the loop runs once: it must not carry `within=loop`, the one in its body must.
def totals(session, Order, Line):
    for order in session.query(Order).all():
        session.query(Line).filter_by(order=order)
