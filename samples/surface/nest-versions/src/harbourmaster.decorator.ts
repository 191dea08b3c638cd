import { applyDecorators, SetMetadata, UseGuards } from '@nestjs/common'
import { AuthGuard } from '@nestjs/passport'

export function Harbourmaster(duty: string) {
  return applyDecorators(SetMetadata('duty', duty), UseGuards(AuthGuard('jwt'), DutyGuard))
}
