import { Injectable, NestMiddleware, UnauthorizedException } from '@nestjs/common';

@Injectable()
export class KnownCallerMiddleware implements NestMiddleware {
  async use(req: Request, res: Response, next: () => void) {
    if (!req.headers['x-caller']) throw new UnauthorizedException();
    next();
  }
}
