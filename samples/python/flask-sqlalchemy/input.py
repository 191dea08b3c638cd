from sqlalchemy import String

from shop import db


class OrderLine(db.Model):
    number = db.Column(db.Integer, primary_key=True)


class Payment(db.Model):
    __tablename__ = "payments"
    kind = db.Column(String(9))
    __mapper_args__ = {"polymorphic_identity": "payment", "polymorphic_on": kind}


class Refund(Payment):
    __mapper_args__ = {
        "polymorphic_identity": "refund",
    }


class Ledger(Payments):
    def rows(self):
        class Row(Payment):
            pass

        return Row

    __mapper_args__ = {"eager_defaults": True}


class Stamped(db.Model):
    __abstract__ = True


class PriceTag(TagBase, table=True):
    number: int
