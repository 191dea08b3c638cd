import Facts

extension FactView {
  /// Whether a type is declared as one of which there is no object. Languages that know such types write it with the word
  /// `abstract` before the name; part of a name, as in `class AbstractFactory`, is not meant.
  var isAbstract: Bool { self[.signature]?.split(separator: " ").contains("abstract") ?? false }
}
