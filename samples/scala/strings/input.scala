package samples

class Pages(name: String) {
  val page = """
    class Ghost { def run() = call("x") }
    // no comment ${ghost()} \ import ghost.Thing
  """.stripMargin

  def quoted = """say "hi"""" + other('"', '\'', '{', 'ß')

  def parts(n: Int) = s"a ${inner(s"b ${n.abs(1)}")} \" $name" + f"${width(n)}%d" + raw"\d+"

  def query = sql"""select ${column("a")} from t where x = "${value(1)}" """

  def symbols = List('one, 'two).map(x => show(x))
}
