import { Module } from '@nestjs/common'
import { QueueController } from '../api/queue.controller'

@Module({ controllers: [QueueController] })
export class WorkerModule {}
