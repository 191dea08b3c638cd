import { Controller, Get } from '@nestjs/common'

@Controller('queue')
export class QueueController {
  @Get('size')
  size() {
    return 1
  }
}
