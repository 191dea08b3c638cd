import { VersioningType } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { AppModule } from './app.module'

async function start() {
  const app = await NestFactory.create(AppModule)
  app.enableVersioning({
    defaultVersion: '1',
    type: VersioningType.URI,
  })
  app.setGlobalPrefix('api', {
    exclude: ['tides.txt', ...LANGUAGES.map((language) => `/${language}{/*rest}`)],
  })
  await app.listen(3000)
}
start()
