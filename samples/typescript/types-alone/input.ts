import { Annotated, Extended, Implemented, Member } from "./one";
import { Listed, Merged, Narrowed, Nested, Returned } from "./two";
import { Constructed, Mixed, Passed, Picked, Shorthand, Spread } from "./three";
import Fallback, { type Marked } from "./four";
import * as shapes from "./five";
import { Ternary, Static, Keyed, Guarded } from "./six";

interface Basket extends Extended {
  member: Member;
  inner: { nested: Nested };
}

type Many = Merged | { list: Listed[] };

export class Shop implements Implemented {
  private readonly kept: Map<string, Annotated>;

  constructor(private readonly kinds: Keyed, other?: Marked) {
    this.kept = new Map();
  }

  find(name: string): Returned | undefined {
    const found = this.kept.get(name) as Narrowed;
    return check(found, Passed);
  }

  make<T extends Guarded>(options: { of: T }): Promise<Mixed[]> {
    const built = new Constructed();
    return Promise.resolve([built, new Mixed()]);
  }
}

export function pick(flag: boolean, value: typeof Fallback): unknown {
  const both = { Shorthand, ...Spread };
  const one: shapes.Circle = flag ? Ternary : Static.first;
  return [both, one, flag ? value : Picked];
}

export { type Listed, Exported };
import { Exported, Stated } from "./seven";

export class Signatures {
  get(key: "one"): Stated;
  get(key: string): unknown {
    return key;
  }
}
