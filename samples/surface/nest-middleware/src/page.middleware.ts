import { Injectable, NestMiddleware } from '@nestjs/common';

@Injectable()
export class PageMiddleware implements NestMiddleware {
  use(req: any, res: any, next: () => void) {
    req.page = Number(req.query.page ?? 1);
    next();
  }
}
