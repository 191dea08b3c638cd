abstract class Store<T extends Comparable<T>> with Logs<T>, Cached implements Map<String, List<T>> {
  static int _count = start();
  late final Client client = Client(url());
  final List<void Function(int, String)> listeners = [], others = [];
  var plain;

  int get length => measure();
  Future<T?> get first async {
    return await load(0);
  }
  String get title;
  set title(String value) {
    write(value);
  }
  set size(int n) => resize(n);

  T? find(String key, [int depth = 0]);
  Future<Map<String, List<T>>> load(int id, {bool fresh = false, T Function(int)? make}) async {
    return await fetch<T>(id);
  }
  Stream<int> counts() async* {
    yield* ticks().map((x) => x + 1);
  }
  Iterable<int> evens() sync* { yield next(); }
  (int, {String name}) both(int a) => (a, name: nameOf(a));
  void each(void action(T item), {int compare(T a, T b)?}) => run(action);
  @override
  bool operator ==(Object other) => other is Store && same(other);
  T operator [](int index) {
    return at(index);
  }
  external void native(int x);
}
