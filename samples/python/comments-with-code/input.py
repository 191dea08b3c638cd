# import removed
# def old(): pass
import os  # import behind

# @app.route("/old")
# DEBUG = os.getenv("OLD_DEBUG")


def run():  # def not_here():
    # raise RuntimeError("not raised")
    value = os.getenv("MODE")  # os.environ["NOT_MODE"]
    if value == "#":  # the string is no comment
        return "# neither is this"
    # except ValueError: pass
    return value  # return os.getenv("LAST")
