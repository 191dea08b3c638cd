package samples

class Pages(private val name: String) {
  val page = """
    class Ghost { fun run() = call("x") }
    // no comment ${escape("""<${name.trim()}>""")} $name
    import ghost.Thing
  """.trimIndent()

  fun quoted() = """say "hi"""" + other('"', '\'', '{')

  fun dollars() = "\${ghost()} ${"in ${inner(name)}"} \" ${'}'}"

  private fun escape(text: String) = text.replace("/*", "//")
}
