package samples;

class LoopLambdas {
  void run(List<Order> orders) {
    orders.forEach(o -> o.open(price(o)));
  }
}
