import dramatiq


class SweepTask:
    def __call__(self):
        return None


sweep = dramatiq.actor(SweepTask())
