import { Controller, Get } from '@nestjs/common'

@Controller('robots.txt')
export class RobotsController {
  @Get()
  show() {
    return ''
  }
}
