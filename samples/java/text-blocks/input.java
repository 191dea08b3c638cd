package samples;

class Pages {
  static final String PAGE = """
      class Ghost { void run() { call("x"); } }
      // no comment, no \""" end
      import ghost.Thing;
      """;

  String page(String name) {
    return """
        <p class="a">%s</p>
        """.formatted(escape(name)) + "\"}" + '"' + '\'' + '{';
  }

  private String escape(String text) {
    return text.replace("/*", "//").strip();
  }
}
