import { Controller, Get } from '@nestjs/common'

@Controller({ version: ['2', '3'], path: 'cranes' })
export class CraneController {
  @Get(':id')
  show() {
    return {}
  }
}
