// Type arguments against comparisons.
const pairs = new Map<string, Array<[number, number]>>();
const picked = pick<Order, 'id' | 'total'>(order, 'id');
const smaller = a < b && c > (d);
const shifted = total >> (1);
const arrow = <T,>(value: T): T => identity<T>(value);
const cast = <unknown>load();

function pick<T extends object, K extends keyof T>(value: T, key: K): T[K] {
  return value[key];
}

async function collect<T>(source: AsyncIterable<T>, limit = compute<number>(3)): Promise<T[]> {
  const found: T[] = [];
  for await (const item of source) if (found.length < limit) found.push(item);
  return found as T[];
}

type Handler<T = unknown> = (event: T, done: () => void) => Promise<void>;
type Mapped<T> = { [K in keyof T]?: T[K] extends Function ? never : T[K] };
