import { Controller, Get, Post, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { AuthGuard } from './auth.guard';

@UseGuards(AuthGuard)
@Controller('parcels')
export class ParcelController {
  @Get()
  list(): string[] {
    return [];
  }
  @Post(':id/send')
  send(): void {}
}

@Controller({ path: 'depots', version: '1' })
export class DepotController {
  @Get(':id')
  show(): string {
    return '';
  }
}

@Controller()
export class HealthController {
  @Get('healthz')
  healthz(): string {
    return 'ok';
  }
}

async function bootstrap(): Promise<void> {
  const app = await NestFactory.create(AppModule);
  app.setGlobalPrefix('api');
  await app.listen(3000);
}
bootstrap();
