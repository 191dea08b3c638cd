// Signatures over several lines, defaults that call, and return types with braces.
export const load =
  <T>(schema: Schema<T>, { strict = isStrict(), ...rest }: Options = defaults()) =>
  async (
    request: Request,
    next: (error?: Error) => void,
  ): Promise<{ value: T; errors: Array<{ path: string }> }> => {
    return check(schema, request, strict, rest, next);
  };

function guard(value: unknown): value is { id: string } {
  return typeof value === 'object';
}

function assertOrder(value: unknown): asserts value is Order {
  if (!guard(value)) throw new TypeError('no order');
}

export default async function <T>(values: T[]) {
  return values.map((value) => ({ value, make: () => ({ nested: build(value) }) }));
}

const object = (): { a: number } => ({ a: one() });
const conditional = (flag ? first : second)(third());
