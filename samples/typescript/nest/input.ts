// Decorators of routes, guards, jobs and consumers.
import { Body, Controller, Delete, Get, Post, UseGuards } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { Cron, CronExpression } from '@nestjs/schedule';
import { ConfigService } from '@nestjs/config';
import { OrderService } from './order.service';

@Controller('orders')
@UseGuards(JwtAuthGuard)
export class OrderController {
  constructor(
    private readonly orders: OrderService,
    private readonly configService: ConfigService,
  ) {}

  @Get()
  list() {
    return this.orders.list(this.configService.get<number>('orders.limit', 10));
  }

  @Get(':id')
  one(id: string) {
    return this.orders.find(Number(id));
  }

  @Post('bulk')
  @Roles('admin')
  async create(@Body() body: NewOrder[]) {
    if (!body.length) throw new BadRequestException('no orders');
    return this.orders.create(body, this.configService.getOrThrow('ORDER_SECRET'));
  }

  @Cron(CronExpression.EVERY_HOUR)
  expire() {}

  @OnEvent('order.paid')
  paid() {}
}

@Catch(OrderError)
export class OrderErrorFilter {
  catch(error: OrderError, host: ArgumentsHost) {
    host.switchToHttp();
  }
}
