package mail

class Mail(val subject: String)

class Outbox {
  fun send(mail: Mail) {}
  fun send(mail: Mail, copies: Int = 1, urgent: Boolean) {}
  fun send(subject: String, vararg lines: String) {}
  fun send(after: Int, then: () -> Mail) {}
}

fun use(box: Outbox, mail: Mail) {
  box.send(mail)
  box.send(mail, urgent = true)
  box.send("a", "b", "c")
  box.send(3) { mail }
  box.send(mail, late = true)
}
