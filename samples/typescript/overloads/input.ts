// Overloads are one function; abstract and declared members have no body.
export function parse(text: string): number;
export function parse(text: string, radix: number): number;
export function parse(text: string, radix = 10): number {
  return Number.parseInt(text, radix);
}

declare function external(name: string): void;
declare const VERSION: string;

export abstract class Shape {
  abstract readonly kind: string;
  abstract area(): number;

  scale(factor: number): this;
  scale(x: number, y: number): this;
  scale(x: number, y = x): this {
    external(`${x}/${y}`);
    return this;
  }

  protected constructor(readonly id: string, private unit?: string) {}
}
