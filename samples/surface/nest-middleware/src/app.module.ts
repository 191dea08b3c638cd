import { MiddlewareConsumer, Module, NestModule, RequestMethod } from '@nestjs/common';
import { KnownCallerMiddleware } from './known-caller.middleware';
import { PageMiddleware } from './page.middleware';
import { OrdersController, ParcelsController } from './orders.controller';
import { HealthController } from './health.controller';
import { ReportsController } from './reports.controller';

const guarded = [OrdersController, ParcelsController];

@Module({ controllers: [HealthController, ReportsController, ...guarded] })
export class AppModule implements NestModule {
  configure(consumer: MiddlewareConsumer) {
    consumer
      .apply(PageMiddleware, KnownCallerMiddleware)
      .exclude({ path: 'orders/open', method: RequestMethod.GET })
      .forRoutes(...guarded);
    consumer.apply(requireAdmin()).forRoutes({ path: 'reports', method: RequestMethod.POST }, 'reports/yearly');
    consumer.apply(PageMiddleware).forRoutes('*');
  }
}

function requireAdmin() {
  return (req, res, next) => (req.admin ? next() : res.sendStatus(403));
}
