# -*- coding: utf-8 -*-
π = 3.14159


class Größe:
    """Wie groß etwas ist."""

    länge: int = 0

    def verdoppeln(self, naïve=True):
        return Größe().größer(self.länge * 2)

    def größer(self, 数):
        return 数


def 合計(値の列):
    return sum(値の列) + Größe().verdoppeln()
