import 'dart:async';

int twice(int x) => x * 2;

List<Widget> build(List<int> xs, Object o) {
  int local(int x) => twice(x);
  helper(x) { print(x); }
  Future<void> later() async { await delay(1); }
  final half = (int x) => x ~/ 2;
  var print2 = (x) { print(x); };
  Timer(second(), () { helper(1); });
  if (xs.any((x) => x > twice(1))) unawaited(later());
  for (final x in xs.where((x) { return even(x); })) helper(x);
  final kind = switch (o) {
    int a when valid(a) => name(a),
    [int first, ...] => local(first),
    _ => fallback(),
  };
  if (o case Box(value: int v) when v > 0) use(v);
  for (final MapEntry(key: k, value: v) in entries(o)) pair(k, v);
  switch (o) {
    case Circle(radius: final r): area(r);
    case String(): break;
    default: half(1);
  }
  return [
    for (var i = 0; i < limit(); i++) Text('$i'),
    if (xs.isEmpty) ...extra() else const Empty(),
    Row(children: xs.map((x) => Cell(x)).toList()),
  ]..add(Padding())
    ..sort()
    ..last.paint(kind);
}
