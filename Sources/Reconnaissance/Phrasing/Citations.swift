import Facts

struct Citations {
  mutating func place(_ path: String, _ lines: ClosedRange<Int>?) -> Span { .place(path: path, lines: lines) }
  mutating func site(_ fact: FactView) -> Span { .site(fact) }
  mutating func whole(_ fact: FactView) -> Span { .whole(fact) }
}
