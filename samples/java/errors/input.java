package samples;

class Missing extends RuntimeException {
  Missing(String id) { super("missing " + id); }
}

class Errors {
  void run(String id) throws Missing {
    try (Store store = open(id); var other = new Store(id)) {
      store.read();
    } catch (final IllegalStateException | java.io.IOException e) {
      throw new Missing(id);
    } catch (RuntimeException e) {
      throw e;
    }
    if (id == null) throw failure("x").because(id);
    throw Errors.failure(id);
  }

  static RuntimeException failure(String s) { return null; }
}
