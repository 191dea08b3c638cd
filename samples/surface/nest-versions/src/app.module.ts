import { Module } from '@nestjs/common'
import { BerthController } from './berth.controller'
import { CraneController } from './crane.controller'
import { TideController } from './tide.controller'

@Module({ controllers: [BerthController, CraneController, TideController] })
export class AppModule {}
