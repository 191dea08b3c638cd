// What is a call and what is not.
const api = { list() { return []; }, nested: { deep(x) { return x; } } };

api?.list?.();
api.nested['deep'](1);
api
  .list()
  .map((x) => api.nested.deep(x))
  .filter(Boolean);
new api.Thing;
(await import('./x.js')).run();
(function () { run(); })();
(() => run())();
if (ready()) run();
while (next()) { run(); }
const typeofResult = typeof run();
const wrapped = wrap(run, function inner() { return run(); });
label: for (const key of keys()) { if (skip(key)) continue label; }
const record = { run() { return 1; }, get value() { return run(); }, async *stream() {}, [`computed${id()}`]() {} };
switch (kind()) { case value(1): run(); }
super_.run(); // run(comment)
