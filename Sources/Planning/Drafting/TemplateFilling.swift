extension Template {
  /// The passage with answers in their slots.
  ///
  /// An answer is dealt out line by line: a line goes to the slot of its label or box, any other stays with the line
  /// before it (before all others, with the first slot). So no line of an answer is ever lost. A slot whose id has no
  /// answer keeps the seed's hint: it is still to be filled.
  ///
  /// - Returns: the lines in order, cut where the answer they belong to changes; nil is the protocol's own text.
  func filled(with answers: [SlotID: [PlanLine]]) -> [(id: SlotID?, lines: [String])] {
    let shares = dealt(answers)
    var runs: [(id: SlotID?, lines: [String])] = []
    for (index, part) in parts.enumerated() {
      let id: SlotID?
      let lines: [String]
      switch part {
      case .fixed(let line): (id, lines) = (nil, [line])
      case .slot(let slot):
        id = slot.id
        lines =
          answers[slot.id] == nil
          ? [slot.unfilled] : slot.filled(with: shares[index] ?? [], isFirst: isFirst(slot, at: index))
      }
      if let last = runs.last, last.id == id { runs[runs.count - 1].lines += lines } else { runs.append((id, lines)) }
    }
    return runs
  }

  /// Lines for each slot, by its position among the parts.
  private func dealt(_ answers: [SlotID: [PlanLine]]) -> [Int: [PlanLine]] {
    var shares: [Int: [PlanLine]] = [:]
    for id in ids {
      let slots = parts.indices.filter { if case .slot(let slot) = parts[$0] { slot.id == id } else { false } }
      guard var current = slots.first, let lines = answers[id] else { continue }
      for line in lines {
        current =
          slots.first { if case .slot(let slot) = parts[$0] { slot.takes(line.lead) } else { false } } ?? current
        shares[current, default: []].append(line)
      }
    }
    return shares
  }

  /// Of several slots in a row that are alike, the first takes the lines and the others vanish.
  private func isFirst(_ slot: Slot, at index: Int) -> Bool {
    guard index > 0, case .slot(let before) = parts[index - 1] else { return true }
    return before.id != slot.id || before.label != slot.label
  }
}

extension Template.Slot {
  /// The line as the seed has it.
  var unfilled: String { prefix + hint + trailing }

  func takes(_ lead: PlanLine.Lead) -> Bool {
    switch lead {
    case .plain: false
    case .label(let name): name == label && place != .checkbox
    case .checkbox(let words, _): words == label && place == .checkbox
    }
  }

  /// The slot's lines. `lines` may be empty: the answer is there but has nothing for this slot.
  func filled(with lines: [PlanLine], isFirst: Bool) -> [String] {
    switch place {
    case .verbatim:
      return lines.flatMap { [$0.text] + $0.children.flatMap { $0.listed(indent: 2) } }
    case .list:
      if lines.isEmpty { return isFirst ? [prefix + "not answered"] : [] }
      return lines.flatMap { $0.listed(indent: indent, dropping: label) }
    case .label:
      guard let first = lines.first else { return [unfilled] }
      guard first.lead == .plain || takes(first.lead) else {
        return [label(with: "")] + below(lines)
      }
      return [label(with: first.text)] + first.children.flatMap { $0.listed(indent: indent + 2) }
        + below(lines.dropFirst())
    case .checkbox:
      guard let own = lines.firstIndex(where: { takes($0.lead) }),
        case .checkbox(let words, let checked) = lines[own].lead
      else { return [unfilled] + lines.flatMap { $0.listed(indent: indent) } }
      // Words that belong to no box stand beside the boxes, as entries of their own.
      let box = String(repeating: " ", count: indent) + "- " + PlanLine.box(words, checked: checked, lines[own].text)
      return lines[..<own].flatMap { $0.listed(indent: indent) } + [box + trailing]
        + lines[own].children.flatMap { $0.listed(indent: indent + 2) }
        + lines[(own + 1)...].flatMap { $0.listed(indent: indent) }
    }
  }

  private func label(with text: String) -> String {
    text.isEmpty ? String(prefix.reversed().drop { $0 == " " }.reversed()) : prefix + text + trailing
  }

  private func below(_ lines: some Sequence<PlanLine>) -> [String] {
    lines.flatMap { $0.listed(indent: indent + 2, dropping: label) }
  }
}
