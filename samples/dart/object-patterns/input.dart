String name(Object o) => switch (o) {
      Point(x: var x, :final y) when valid(x) => text(x, y),
      Circle(radius: 0) || Empty() => empty(),
      _ => other(o),
    };
