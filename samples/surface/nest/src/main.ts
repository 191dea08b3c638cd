import { NestFactory } from '@nestjs/core'

async function bootstrap() {
  const app = await NestFactory.create(AppModule)
  app.setGlobalPrefix(config.getOrThrow('app.apiPrefix', { infer: true }))
  app.enableVersioning()
  await app.listen(3000)
}
