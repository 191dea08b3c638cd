package desk

import io.micronaut.configuration.kafka.annotation.KafkaListener
import io.micronaut.configuration.kafka.annotation.Topic
import org.springframework.boot.CommandLineRunner

@KafkaListener(groupId = "desk")
class Notes {
    @Topic("members")
    fun joined(member: String) {}
}

class Seed(private val members: Members) : CommandLineRunner {
    override fun run(vararg args: String) = members.seed()
}
