class Account extends Entity implements Closable {
  final String name;
  final Map<String, int> _sizes;
  static const empty = Account.named('none');

  Account(this.name, {required int size, super.key, List<int> xs = const []})
      : _sizes = {'a': measure(size)},
        assert(size > 0),
        super(check(name)) {
    register(this);
  }
  const Account.named(this.name);
  Account.copy(Account other) : this(other.name, size: other.size());
  Account._(this.name, int n) : _sizes = sizesOf(n);
  factory Account.parse(String text) => Account._(text.trim(), 1);
  factory Account.open(String text) {
    return cache.putIfAbsent(text, () => Account.parse(text));
  }
  external factory Account.native(int id);

  int size() => _sizes.length;
}

void use() {
  final a = Account('x', size: 1);
  var b = new Account.parse('y');
  print(const Account.named('z') == a ? b : Account.copy(a));
}
