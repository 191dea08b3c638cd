public import Facts

extension CodeIndex {
  /// The type that a name means at a place.
  public func type(meantBy name: String, at fact: FactView) -> FactView? {
    definitions(meantBy: name, nil, at: fact).first(where: \.detail.isTypeLike)
  }

  /// What a name that is handed to a framework stands for at a place: what the place sees under it, else the only function
  /// or type of that name, for one that is called as a member of something is seen by nobody.
  func definitions(meantBy name: String, _ receiver: String?, at fact: FactView) -> [FactView] {
    if case .bound(let bound, let tier, _) = Binder(self).resolve(name, receiver, at: Place(of: fact)), tier <= .likely
    {
      // Of several in one file, what stands in the module that is named.
      let owner = receiver?.split { !($0.isLetter || $0.isNumber || $0 == "_") }.last.map(String.init)
      let own = bound.count > 1 ? bound.filter { owner != nil && $0.container?.name == owner } : []
      return own.isEmpty ? bound : own
    }
    let named = definitions(named: name).filter {
      ($0.detail.isFunctionLike || $0.detail.isTypeLike) && $0.file.role != .test && areRelated($0.file, fact.file)
    }
    return named.count == 1 ? named : []
  }
}
