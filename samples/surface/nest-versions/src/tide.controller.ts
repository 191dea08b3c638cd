import { Controller, Get, Version, VERSION_NEUTRAL } from '@nestjs/common'

@Controller('tides.txt')
export class TideController {
  @Get()
  @Version(VERSION_NEUTRAL)
  show() {
    return 'high at noon'
  }
}
