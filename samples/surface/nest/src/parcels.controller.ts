import { Controller, Get, Post, UseGuards } from '@nestjs/common'
import { ClerkGuard } from './clerk.guard'

@Controller({ path: 'parcels', version: '1' })
export class ParcelsController {
  @Get()
  list() {
    return this.cache.get('parcels')
  }

  @UseGuards(ClerkGuard)
  @Post(':id/deliver')
  deliver() {}
}
