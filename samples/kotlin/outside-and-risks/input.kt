package tally.orders

import io.ktor.client.HttpClient

val client = HttpClient(CIO)

suspend fun load(name: String) {
  client.get("https://stock.example/items")
  items.get(name)
  restTemplate.getForObject<Order>(address)
  kafkaTemplate.send("orders", order)
  channel.send(order)
  mailSender.send(message)
  ProcessBuilder("sh", "-c", name).start()
  ProcessBuilder("git", "log", name).start()
}

fun risks(name: String) {
  jdbc.query("select a from orders where name = '$name'", mapper)
  jdbc.query("select a from orders where name = ?", mapper, name)
  orderRepository.findAll()
  countryRepository.findAll()
  try {
    run(name)
  } catch (e: Exception) {
  }
  try {
    run(name)
  } catch (ignored: IOException) {
  }
  try {
    run(name)
  } catch (e: Exception) {
    e.printStackTrace()
  }
}
