import { NestFactory } from '@nestjs/core'
import { WorkerModule } from './worker.module'

async function start() {
  const app = await NestFactory.create(WorkerModule)
  app.setGlobalPrefix('worker')
  await app.listen(3001)
}
start()
