// Fields with types, arrow properties, parameter properties, accessors, private names.
import type { Database } from './database';
import { Logger, type Level } from './logger';

@Injectable()
export class OrderService<T extends Order> extends Base<T> implements Service<T>, Disposable {
  static readonly limit: number = 10;
  #cache = new Map<string, T>();
  private logger!: Logger;
  declare level: Level;
  @Input() title: string;
  handler = async (event: Event): Promise<void> => {
    await this.find(event.id);
  };
  ['computed' + 1]: string;

  constructor(
    private readonly db: Database,
    protected clock: Clock,
    plain: string,
  ) {
    super(plain);
  }

  get size(): number {
    return this.#cache.size;
  }

  @Transactional({ retries: 3 })
  public async find(
    id: string,
    { fresh = false, depth }: { fresh?: boolean; depth?: number } = {},
  ): Promise<T | undefined> {
    if (!fresh && this.#cache.has(id)) return this.#cache.get(id)!;
    return (await this.db.load<T>(id, depth)) as T;
  }

  override toString(): `order ${string}` {
    return `order ${this.size}`;
  }

  [Symbol.dispose](): void {}
}
