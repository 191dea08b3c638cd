import { Controller, Get, Post } from '@nestjs/common';

@Controller('reports')
export class ReportsController {
  @Get()
  all() {
    return [];
  }

  @Post()
  create() {
    return {};
  }

  @Get('yearly/:year')
  yearly() {
    return {};
  }
}
