import { Controller, Get, Post } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get('open')
  open() {
    return [];
  }

  @Post('open')
  reopen() {
    return [];
  }

  @Get()
  all() {
    return [];
  }
}

@Controller('parcels')
export class ParcelsController {
  @Get(':id')
  one() {
    return {};
  }
}
