class $Generated {
  final int _$count = 1;
  void run$() => _$helper(_$count, 'größe ${count()} 計算()');
}

int _$helper(int x, String s) => $Generated().run$() ?? x$y(s);
