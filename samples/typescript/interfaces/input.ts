// Members of interfaces, index signatures, and types that look like code.
export interface Repository<T, K = string> extends Iterable<T>, Closeable {
  readonly name: string;
  limit?: number;
  find(key: K): Promise<T | undefined>;
  save?(value: T): void;
  onChange: (value: T) => void;
  new (name: string): Repository<T>;
  (key: K): T;
  [key: string]: unknown;
  nested: { deep: { y: string } };
}

enum Colour {
  Red = 'red',
  Green = compute('green'),
  'dark blue' = 'blue',
  Last,
}

declare module 'untyped' {
  export function run(): void;
}

namespace Geometry.Flat {
  export const origin = { x: 0, y: 0 } satisfies Point;
  export function distance(a: Point, b: Point) {
    return Math.hypot(a.x - b.x, a.y - b.y);
  }
}
