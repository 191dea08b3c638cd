import os


class Cut:
    def whole(self):
        return os.getenv("WHOLE")

    def open(self, text="""never closed
    def inside(): pass
    os.getenv("INSIDE")
