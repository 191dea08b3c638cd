// Comparisons, casts and conditions beside elements.
export function Badge({ count, limit }: Props) {
  const wide = count < limit && limit > (3);
  const label = (count as unknown as string) ?? pick<string>(count);
  if (count < 0) return null;
  return wide ? <b>{label}</b> : count > limit
    ? <i title={count < 10 ? few(count) : 'many > few'}>{count}</i>
    : <>{count >= 1 && <u>{one(count)}</u>}</>;
}

export const next = (n: number) => n << 1 >> half(n);
