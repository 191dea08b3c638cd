class MissingException implements Exception {
  final String name;
  MissingException(this.name);
}

class BrokenError extends StateError with Detail {
  BrokenError() : super('broken');
}

int load(String name) {
  try {
    return parse(name) ?? (throw ArgumentError.value(name));
  } on FormatException catch (e, s) {
    report(e, s);
    throw MissingException(name);
  } on io.IOException {
    rethrow;
  } catch (e) {
    throw e;
  } finally {
    close();
  }
}

Never fail() => throw const BrokenError();
