import Testing

/// Routes without a guard that need none: see ``RiskTests`` for how lines are marked.
extension RiskTests {
  @Test func routesWhoseHandlersAskOrThatAreSaidToBeOpenNeedNoGuard() async throws {
    try await expect(
      "securityRisk",
      [
        "src/orders.controller.ts": """
        import { Controller, Delete, Get, Post, UseGuards } from '@nestjs/common';

        @Controller('orders')
        export class OrdersController {
          constructor(private readonly db: PrismaService) {}

          @UseGuards(AuthGuard)
          @Post('close')
          close() {
            return this.db.order.update({ data: { open: false } });
          }

          @UseGuards(AuthGuard)
          @Post('open')
          open() {
            return this.db.order.update({ data: { open: true } });
          }

          @UseGuards(AuthGuard)
          @Get('mine')
          mine() {
            return this.db.order.findMany({ take: 5 });
          }

          @UseGuards(AuthGuard)
          @Get('late')
          late() {
            return this.db.order.findMany({ take: 5 });
          }

          @UseGuards(AuthGuard)
          @Get('new')
          fresh() {
            return this.db.order.findMany({ take: 5 });
          }

          @UseGuards(AuthGuard)
          @Get('part1')
          part1() {
            return this.db.order.findMany({ take: 5 });
          }

          @UseGuards(AuthGuard)
          @Get('part2')
          part2() {
            return this.db.order.findMany({ take: 5 });
          }

          @UseGuards(AuthGuard)
          @Get('part3')
          part3() {
            return this.db.order.findMany({ take: 5 });
          }

          @UseGuards(AuthGuard)
          @Get('part4')
          part4() {
            return this.db.order.findMany({ take: 5 });
          }

          @UseGuards(AuthGuard)
          @Get('part5')
          part5() {
            return this.db.order.findMany({ take: 5 });
          }

          @UseGuards(AuthGuard)
          @Get('part6')
          part6() {
            return this.db.order.findMany({ take: 5 });
          }

          @Get('kinds')
          kinds() {
            return toList(OrderKind);
          }

          @Get('sums')
          sums() {
            return this.db.order.findMany({ take: 5 });
          }

          @Get('given/:token')
          given() {
            return this.db.order.findMany({ take: 5 });
          }

          /** Public by design: the shop window shows it. */
          @Get('window')
          window() {
            return this.db.order.findMany({ take: 5 });
          }

          @Delete('all')
          all() {
            return this.db.order.deleteMany({});
          }

          @Delete('own')
          own(request) {
            if (request.key !== this.key) throw new ForbiddenException();
            return this.db.order.deleteMany({});
          }
        }

        """
      ], besides: ["src/orders.controller.ts:94"])
  }
}
