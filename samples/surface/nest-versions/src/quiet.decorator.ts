import { applyDecorators, SetMetadata, UseGuards } from '@nestjs/common'

export const Quiet = () => applyDecorators(SetMetadata('quiet', true), UseGuards(ThrottlerGuard))
