public import Reconnaissance

/// This program, as its documents name it.
public enum Tool {
  public static let name = "recon"
  public static let version = "0.1.0"
  public static let header = ToolHeader(name: name, version: version)
}
