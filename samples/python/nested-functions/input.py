def outer(n):
    calls = []

    def inner(m):
        def innermost():
            calls.append(m)
            return n
        return innermost

    class Local:
        def method(self):
            def within_method():
                return inner(self)
            return within_method()

    for i in range(n):
        def in_loop():
            return inner(i)()
        in_loop()
    return inner(1)()


def after():
    return outer(2)
