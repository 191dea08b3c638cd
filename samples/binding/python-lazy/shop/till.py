class Till:
    def ring(self):
        return 1


def open_till():
    return Till()
