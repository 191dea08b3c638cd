enum Level implements Comparable<Level> {
  low(1),
  @Deprecated('x')
  high.named(2, name: label()),
  middle;

  const Level([this.weight = 0]);
  const Level.named(this.weight, {String? name});
  final int weight;

  Map<String, int> toMap() => {'weight': scale(weight)};
  static Level parse(String text) {
    return values.firstWhere((v) => v.name == trim(text));
  }
}

enum Plain { a, b, c }

extension Texts on String {
  String get shouted => upper(this);
  String repeat(int n) => this * clamp(n);
}

extension on List<int> {
  int total() => fold(0, (a, b) => a + b);
}

extension type const Id(int value) implements int {
  Id.parse(String text) : this(int.parse(text));
  bool isValid() => check(value);
}

mixin Logs on Level implements Sink {
  void log(String x) => write(x);
}

mixin class Both {}
class Alias = Object with Logs, Both;
sealed class Shape {}
final class Circle extends Shape {}

typedef Handler<T> = Future<void> Function(T request);
typedef int Compare(int a, int b);
