package books;

import java.math.BigDecimal;

public class Ledger extends Journal {
  Ledger() { this("main"); }

  Ledger(String name) { super(name); }

  Ledger(String name, Object... tags) { this(name); }

  void post(String account) { post(account, 1); }

  void post(String account, int cents) { post(account, BigDecimal.valueOf(cents)); }

  void post(String account, BigDecimal amount) {}

  void post(Entry entry) { post(entry.account, entry.amount); }

  void post(Class<?> kind, String... lines) {}

  static void use(Ledger ledger, Entry entry, CreditEntry credit, String account, Object any) {
    ledger.post("cash");
    ledger.post("cash", 5);
    ledger.post(account, new BigDecimal("5"));
    ledger.post(entry);
    ledger.post(credit);
    ledger.post(new CreditEntry());
    ledger.post(Entry.class, "a", "b");
    // Nothing says what it is.
    ledger.post(any);
    // Only the base takes three.
    ledger.post("a", "b", "c");
    // Nobody takes five numbers.
    ledger.post(1, 2, 3, 4, 5);
    new Ledger();
    new Ledger("x");
    new Ledger("x", 1, 2);
  }
}

class Journal {
  Journal(String name) {}

  void post(String from, String to, String reason) {}
}

class Entry {
  String account;
  BigDecimal amount;
}

class CreditEntry extends Entry {}
