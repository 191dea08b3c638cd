from flask import Flask

app = Flask(__name__)


@app.route("/stalls")
def stalls():
    return rows()


def rows():
    return []
