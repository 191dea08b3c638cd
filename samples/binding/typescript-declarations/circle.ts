import Shape from "./shape";

type Maybe<T> = T | undefined;

export default class Circle<
  TUnit extends Maybe<string> = string | undefined,
  TOptions extends () => Maybe<string> = () => string,
> extends Shape<TUnit> {
  radius(): number {
    super.name();
    return this.area();
  }
  area(): number {
    return 1;
  }
}

// What the class inherits it declares anew with a closer type.
export default interface Circle<
  TUnit extends Maybe<string> = string | undefined,
  TOptions extends () => Maybe<string> = () => string,
> extends Shape<TUnit> {
  scale(by: number): Circle<TUnit, TOptions>;
}

export function circle(): Circle {
  return new Circle();
}
