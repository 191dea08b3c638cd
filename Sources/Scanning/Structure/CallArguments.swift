/// What the arguments of a call look like, as far as a choice among overloads needs it.
extension TokenView {
  /// How much of one argument is kept, and of all of them, in bytes: what is longer says nothing that could be looked up.
  private static let argumentLimit = 64
  private static let argumentsLimit = 360

  /// Writes one entry for each argument, parted by commas: its label and `:` where it has one, then `"` for a text, `'`
  /// for a character, `0`, `0L`, `0.5f` for numbers, `{}` for a function, `[]` for a list, `*` for several values at once,
  /// a chain of names as a receiver is written (`new Store()`, `a.b`), `as Store` for what is said to be of a type, else
  /// `?`. Closures behind the call follow as `&{}`; before all, how many type arguments there are: `<2>`.
  /// - Parameter open: the token behind the callee, its `(` or what stands there in place of one.
  func writeArguments(
    of callee: Int, from open: Int, isBody: (Int) -> Bool, _ masked: UnsafeRawBufferPointer, scratch: inout [UInt8],
    into text: inout [UInt8]
  ) {
    text.removeAll(keepingCapacity: true)
    let typeArguments = typeArgumentCount(behind: callee, before: open)
    if typeArguments > 0 { text.append(contentsOf: "<\(typeArguments)>".utf8) }
    var behind = open
    if isOpen(open, UInt8(ascii: "(")) {
      let end = partner(open)
      var next = open + 1
      var steps = 0
      while next < end {
        let stop = endOfArgument(from: next, before: end, &steps)
        if !text.isEmpty { text.append(UInt8(ascii: ",")) }
        writeArgument(next, stop, masked, &scratch, into: &text)
        next = stop + 1
      }
      work.pointee.spend(steps)
      behind = end + 1
    }
    guard syntax.trailingClosures else { return }
    var label: Int?
    while behind < count, isOpen(behind, UInt8(ascii: "{")), !isBody(behind), label != nil || !breaksLine(behind) {
      if !text.isEmpty { text.append(UInt8(ascii: ",")) }
      if let label { text.append(contentsOf: bytes(label)) }
      if label != nil { text.append(UInt8(ascii: ":")) }
      text.append(contentsOf: "&{}".utf8)
      behind = partner(behind) + 1
      guard isWord(behind), isPunctuation(behind + 1, UInt8(ascii: ":")) else { break }
      label = behind
      behind += 2
    }
  }

  /// The comma behind an argument, or the bracket that ends them all.
  private func endOfArgument(from first: Int, before end: Int, _ steps: inout Int) -> Int {
    var next = first
    while next < end {
      steps += 1
      if tokens[next].kind == .open {
        next = partner(next) + 1
      } else if isPunctuation(next, UInt8(ascii: ",")) {
        return next
      } else if syntax.angleArguments, isPunctuation(next, UInt8(ascii: "<")), isWord(next - 1),
        !tokens[next].flags.contains(.spaced), let behind = behindTypeArguments(next), behind <= end
      {
        next = behind
      } else {
        next += 1
      }
    }
    return min(next, end)
  }

  private func writeArgument(
    _ first: Int, _ stop: Int, _ masked: UnsafeRawBufferPointer, _ scratch: inout [UInt8], into text: inout [UInt8]
  ) {
    var first = first
    if isWord(first), first + 2 < stop, syntax.isArgumentLabel(self, first + 1) {
      text.append(contentsOf: bytes(first))
      text.append(UInt8(ascii: ":"))
      first += 2
    }
    // `try await f()`
    while first + 1 < stop, isWord(first), has(.expression, first), !has(.construction, first), isWord(first + 1) {
      first += 1
    }
    guard first < stop, text.count < Self.argumentsLimit else {
      text.append(UInt8(ascii: "?"))
      return
    }
    let token = tokens[first]
    switch token.kind {
    case .string:
      let isWhole = isOperatorFree(first, stop) || isPunctuation(min(first + 1, stop), UInt8(ascii: "+"))
      text.append(isWhole ? (source[Int(token.start)] == UInt8(ascii: "'") ? 39 : 34) : UInt8(ascii: "?"))
    case .number:
      if first + 1 == stop { writeNumber(bytes(first), into: &text) } else { text.append(UInt8(ascii: "?")) }
    case .open where byte(first) == UInt8(ascii: "{"): text.append(contentsOf: "{}".utf8)
    case .open where byte(first) == UInt8(ascii: "["):
      // `[&](int x) { … }`
      let isFunction = partner(first) + 1 < stop
      text.append(contentsOf: (isFunction ? "{}" : "[]").utf8)
    case .punctuation
    where first + 2 == stop && tokens[first + 1].kind == .number && !tokens[first + 1].flags.contains(.spaced)
      && (isPunctuation(first, UInt8(ascii: "-")) || isPunctuation(first, UInt8(ascii: "+"))):
      writeNumber(bytes(first + 1), into: &text)
    default:
      if isFunctionLiteral(first, stop) {
        text.append(contentsOf: "{}".utf8)
      } else if isSpread(first, stop) {
        text.append(UInt8(ascii: "*"))
      } else if let type = castType(first, stop), type.count <= Self.castLimit {
        writeType(type, masked, into: &text)
      } else if !writeChain(first, stop, masked, &scratch, into: &text) {
        text.append(UInt8(ascii: "?"))
      }
    }
  }

  /// Whether a string is the whole argument, its interpolations and neighbours included.
  private func isOperatorFree(_ first: Int, _ stop: Int) -> Bool {
    var next = first
    while next < stop {
      switch tokens[next].kind {
      case .string: next += 1
      case .open: next = partner(next) + 1
      default: return false
      }
    }
    return true
  }

  private func writeNumber(_ digits: UnsafeRawBufferPointer, into text: inout [UInt8]) {
    text.append(UInt8(ascii: "0"))
    let isHexadecimal = digits.count > 1 && digits[1] | 32 == UInt8(ascii: "x")
    if !isHexadecimal, digits.contains(UInt8(ascii: ".")) { text.append(contentsOf: ".5".utf8) }
    guard let last = digits.last, !isHexadecimal || last | 32 == UInt8(ascii: "l") else { return }
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(last | 32) { text.append(last) }
  }

  private func isFunctionLiteral(_ first: Int, _ stop: Int) -> Bool {
    if functionValue(at: first) != nil { return true }
    // `x -> …`, `(a, b) => …`
    let behind = isOpen(first, UInt8(ascii: "(")) ? partner(first) + 1 : first + 1
    return behind + 1 < stop
      && (isPair(behind, UInt8(ascii: "-"), UInt8(ascii: ">")) || isPair(behind, UInt8(ascii: "="), UInt8(ascii: ">")))
      && (isOpen(first, UInt8(ascii: "(")) || isWord(first)) && !isMemberOperator(from: behind)
  }

  /// `args...`, `*list`, `xs: _*`
  private func isSpread(_ first: Int, _ stop: Int) -> Bool {
    if isPunctuation(stop - 1, UInt8(ascii: ".")), isPunctuation(stop - 2, UInt8(ascii: ".")) { return true }
    if isPunctuation(stop - 1, UInt8(ascii: "*")) { return true }
    return isPunctuation(first, UInt8(ascii: "*")) && !syntax.starDereferences
  }

  /// Names with member operators, calls and indices between them; false for what is more than that.
  private func writeChain(
    _ first: Int, _ stop: Int, _ masked: UnsafeRawBufferPointer, _ scratch: inout [UInt8], into text: inout [UInt8]
  ) -> Bool {
    var start = first
    // `&x`, `*p`, `.member`
    while start < stop,
      isPunctuation(start, UInt8(ascii: "&")) || isPunctuation(start, UInt8(ascii: "*"))
        || isPunctuation(start, UInt8(ascii: "."))
    {
      start += 1
    }
    let constructs = start < stop && has(.construction, start)
    if constructs { start += 1 }
    guard start < stop, isWord(start) else { return false }
    var next = start + 1
    while next < stop {
      let token = tokens[next]
      if token.kind == .open {
        // The body of an anonymous class is no value to ask for.
        if byte(next) == UInt8(ascii: "{"), !constructs { return false }
        next = partner(next) + 1
      } else if token.kind == .punctuation {
        var length = 0
        while length < 3, next + length < stop, memberOperator(endingAt: next + length) != length + 1 { length += 1 }
        if length < 3, next + length < stop {
          next += length + 1
          guard next < stop, isWord(next) else { return false }
          next += 1
        } else if isPunctuation(next, UInt8(ascii: "!")) || isPunctuation(next, UInt8(ascii: "?")),
          !token.flags.contains(.spaced), next + 1 == stop || !isWord(next + 1)
        {
          next += 1
        } else if syntax.angleArguments, isPunctuation(next, UInt8(ascii: "<")),
          let behind = behindTypeArguments(next), behind <= stop
        {
          next = behind
        } else {
          return false
        }
      } else {
        return false
      }
    }
    SourceText.receiver(masked, first...(stop - 1), self, into: &scratch)
    var written = scratch[...]
    if constructs {
      // The word and the type behind it, apart.
      let word = bytes(start - 1).count
      guard written.count > word else { return false }
      written = written.dropFirst(word).drop { $0 == 32 }
    }
    guard written.count <= Self.argumentLimit else { return false }
    if constructs { text.append(contentsOf: "new ".utf8) }
    for byte in written where byte != UInt8(ascii: ",") { text.append(byte) }
    return true
  }
}
