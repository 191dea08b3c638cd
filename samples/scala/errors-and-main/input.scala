package samples

import org.slf4j.LoggerFactory

case class Missing(id: String) extends RuntimeException(s"missing $id")

object Main {
  private val logger = LoggerFactory.getLogger(getClass)

  def main(args: Array[String]): Unit = {
    val url = sys.env("DATABASE_URL")
    val port = sys.env.getOrElse("PORT", "80")
    logger.info(s"start $url")
    if (args.isEmpty) throw new Missing(url)
    throw failure(port)
  }

  def failure(s: String): Throwable = Missing(s)
}

object Batch extends App {
  run()
}
