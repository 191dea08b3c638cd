// The file ends inside a type.
export class Whole {
  run(): void {}
}

export class Cut<T> {
  private items: Map<string, {
    value: T
