bool compare(int a, int b) {
  final less = a < limit(b) && b > count(a);
  final shifted = a >> shift(b) | b << 2 >>> third(a);
  final made = make<int, List<String>>(a, b);
  final map = Map<String, Map<int, List<int>>>.from(source(a));
  final set = <String, List<int>>{for (final x in all()) x.key(): [x.value]};
  check(a < b, b > (a));
  final maybe = a > 0 ? some(a) : null;
  callback!(a);
  handler?.call(b);
  list?[index(a)]?.close();
  return less && made is Pair<int, String>;
}
