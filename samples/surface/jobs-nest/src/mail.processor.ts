import { Processor, WorkerHost } from '@nestjs/bullmq'
import { EventPattern, MessagePattern } from '@nestjs/microservices'
import { Cron, CronExpression } from '@nestjs/schedule'

@Processor(Queues.Mail)
export class MailProcessor extends WorkerHost {
  async process(job: Job) {
    return job.id
  }
}

export class DeskController {
  @MessagePattern({ cmd: 'count' })
  count(words: string[]) {
    return words.length
  }

  @EventPattern('member.joined')
  async joined(event: Joined) {}

  @Cron(CronExpression.EVERY_HOUR)
  prune() {}
}
