/// One splice: the bytes of a range are replaced. Nothing else of a document is ever touched, so what a person wrote
/// stays as it was written.
public struct PlanEdit: Sendable, Hashable {
  /// In bytes of the document as it was read; empty where something is put in.
  public var range: Range<Int>
  public var replacement: [UInt8]

  public init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  public init(_ range: Range<Int>, _ replacement: String) { self.init(range, Array(replacement.utf8)) }
}

extension PlanText {
  /// The document with all splices made. Those that begin at one place come in the order given; ranges do not overlap.
  public func applying(_ edits: [PlanEdit]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in ordered {
      assert(edit.range.lowerBound >= position, "splices overlap")
      result += bytes[position..<max(position, edit.range.lowerBound)]
      result += edit.replacement
      position = max(position, edit.range.upperBound)
    }
    return result + bytes[position...]
  }

  /// Lines put in before a line, ended as the document ends its own.
  /// - Parameter number: counts from 1; one more than the last line appends.
  func inserting(_ lines: [String], before number: Int) -> PlanEdit {
    let place = start(of: number)
    let text = lines.flatMap { Array($0.utf8) + lineEnd }
    // A document without a line feed at its end gets one first.
    let isOpen = place == bytes.count && place > 0 && bytes[place - 1] != 0x0A && bytes[place - 1] != 0x0D
    return PlanEdit(place..<place, (isOpen ? lineEnd : []) + text)
  }
}
