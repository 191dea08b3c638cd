def add_main(feeds, store):
    @feeds.route("")
    def feed():
        return store.feed()

    @feeds.route("/open/all")
    def open_feed():
        return store.feed()


def add_tags(feeds, store):
    @feeds.route("/tags/<tag>", methods=["GET"])
    def tag_feed(tag):
        return store.feed(tag)
