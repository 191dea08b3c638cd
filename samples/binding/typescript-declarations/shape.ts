export default abstract class Shape<TUnit> {
  scale(by: number): this {
    return this;
  }
  name(): string {
    return "shape";
  }
}
