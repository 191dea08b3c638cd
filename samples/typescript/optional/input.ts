// Optional chaining, assertions and non-null marks around calls.
const name = user?.profile?.getName?.() ?? fallback();
const forced = find(id)!.load();
const typed = (service as OrderService).find(id);
const checked = load() satisfies Order;
const indexed = handlers['save']!(value);
await (await open()).close();
delete cache[key()];
const tagged = styled.div<{ wide: boolean }>`width: ${(p) => (p.wide ? full() : half())};`;
abort ? stop() : go();
