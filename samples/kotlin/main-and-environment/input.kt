package samples

import mu.KotlinLogging

private val logger = KotlinLogging.logger {}

fun main(args: Array<String>) {
  val url = System.getenv("DATABASE_URL") ?: error("no url")
  val port = System.getenv()["PORT"]
  logger.info { "start $url" }
  if (logger.isDebugEnabled) logger.debug(port)
}
