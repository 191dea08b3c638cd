package samples

class Jobs { self: Clock =>
  def run(): Unit =
    supervised:
      val job = fork:
        work(1)
      intercept[Missing]:
        job.join()

  def label(
      name: String): String =
    try:
      show(name)
    catch
      case e: Missing => none()
}
