import { Controller, Get, Post, UseGuards } from '@nestjs/common'
import { Public } from './public'

@UseGuards(ThrottlerGuard, JwtAuthGuard)
@Controller(['share', 'shared'])
export class ShareController {
  @Public()
  @Get([':id', 'of/:name'])
  show() {
    return {}
  }

  @Post()
  create() {
    return {}
  }
}
