class Quick:
    def fetch(self):
        return 1


class Slow:
    def fetch(self):
        return 2


class Shared:
    def fetch(self):
        return 3
