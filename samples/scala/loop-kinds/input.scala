object Kinds {
  def run(ids: Seq[Int]): Unit = {
    for {
      id <- ids
      order = load(id)
    } yield order
    for (part <- ids.grouped(100)) {
      batch(part)
    }
    while (true) {
      poll()
    }
  }
}
