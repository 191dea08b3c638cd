package samples;

class Lambdas {
  Runnable run = () -> { start(); };
  Function<String, Integer> size = String::length;

  Object pick(List<Order> orders, int kind) {
    for (Order order : orders) {
      order.close();
    }
    later(o -> o.open(price(o)));
    var first = new Store<Order>(orders);
    if (kind > count(orders)) return null; else return first.get(0);
  }

  int choose(int kind) {
    int x = switch (kind) {
      case 1 -> one();
      case 2: yield two();
      default -> { yield three(); }
    };
    label:
    while (next()) {
      call(x);
      if (done()) break label;
    }
    synchronized (this) { return (int) round(x); }
  }
}
