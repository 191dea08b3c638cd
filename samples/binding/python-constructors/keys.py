class Key:
    @classmethod
    def load(cls, name):
        key = cls(name)
        return key

    @classmethod
    def make(cls):
        return cls("a")

    @classmethod
    def either(cls, name):
        key = cls(name)
        if not name:
            key = Key(name)
        return key

    def sign(self):
        pass


class RsaKey(Key):
    def sign(self):
        pass


def use():
    first = RsaKey.load("a")
    first.sign()
    second = RsaKey.make()
    second.sign()
    third = Key.load("b")
    third.sign()
    fourth = RsaKey.either("c")
    fourth.sign()
