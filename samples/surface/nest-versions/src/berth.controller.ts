import { Controller, Delete, Get, Post, UseGuards, Version, VERSION_NEUTRAL } from '@nestjs/common'
import { AuthGuard } from '@nestjs/passport'
import { Harbourmaster } from './harbourmaster.decorator'
import { Quiet } from './quiet.decorator'

@Controller('berths')
export class BerthController {
  @Get()
  @UseGuards(AuthGuard('jwt'))
  list() {
    return []
  }

  @Version('2')
  @Get()
  @Quiet()
  listByPier() {
    return {}
  }

  @Get('map')
  @Version(VERSION_NEUTRAL)
  map() {
    return ''
  }

  @Post()
  @Version(['1', '3'])
  @Harbourmaster('assign')
  assign() {}

  @Delete(':id')
  @Harbourmaster('free')
  free() {}
}
