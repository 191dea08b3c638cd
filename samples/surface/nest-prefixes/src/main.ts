import { NestFactory } from '@nestjs/core'
import { AppModule } from './api/app.module'

async function start() {
  const app = await NestFactory.create(AppModule)
  app.setGlobalPrefix('api', { exclude: ['robots.txt', { path: 'share/:id', method: RequestMethod.GET }] })
  await app.listen(3000)
}
start()
