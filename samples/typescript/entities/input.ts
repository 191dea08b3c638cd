// Tables and models by decorators, builders and schemas.
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';
import { pgTable, serial } from 'drizzle-orm/pg-core';

@Entity('orders')
export class Order {
  @PrimaryGeneratedColumn()
  id: number;

  @Column({ default: () => 'now()' }) placedAt: Date;
}

@Entity()
export class Refund {}

export const carts = pgTable('carts', { id: serial('id').primaryKey() });

export class Orders {
  private readonly repository: Repository<Order> = source.getRepository(Order);

  async late(): Promise<Order[]> {
    const order = await this.repository.findOne({ where: { id: 1 } });
    const users = await prisma.user.findMany();
    return users.map((user) => ({ ...order, user }));
  }
}
