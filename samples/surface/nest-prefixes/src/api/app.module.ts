import { Module } from '@nestjs/common'
import { ThrottlerGuard } from '@nestjs/throttler'
import { APP_GUARD } from '@nestjs/core'
import { ShareController } from './share.controller'
import { RobotsController } from './robots.controller'

@Module({
  controllers: [ShareController, RobotsController],
  providers: [{ provide: APP_GUARD, useClass: ThrottlerGuard }],
})
export class AppModule {}
