import 'package:test/test.dart';

void main() {
  late Cart cart;

  setUp(() {
    cart = Cart();
  });
  tearDownAll(cleanUp);

  group('Cart', () {
    test('adds an item', () async {
      await cart.add(Item(1));
      expect(cart.total(), equals(1));
    }, skip: isSlow());

    test("waits", () => cart.wait());
    testWidgets('shows (a) "{"', (tester) async {
      await tester.pumpWidget(App());
    });
  });
  other.test('none');
}

Item make(int price) => Item(price);
