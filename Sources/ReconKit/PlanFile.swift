import Foundation
public import Planning
import Reconnaissance
import Rendering
public import SourceTree

/// A plan on disk: found, read as it is, and written whole.
public struct PlanFile: Sendable {
  /// Why there is none to work with. One line; nothing was written.
  public enum Failure: Error, Sendable {
    case location(LocationError)
    case missing(name: String)
    /// Both names at the root of one repository.
    case twoPlans
    case notAFile(name: String, what: String)
    case unreadable(name: String)
    case refused(name: String, PlanRefusal)
    /// Something stands where a new one was to be made.
    case exists(name: String)
    case write(FileWriteError)
  }

  /// As the system knows it.
  let place: String
  /// As the person knows it.
  public let name: String
  public let bytes: [UInt8]
  public let plan: ParsedPlan

  /// Where a plan is, or would be.
  /// - Parameters:
  ///   - path: nil for the one at the root of the repository.
  ///   - repository: any folder of it.
  static func place(_ path: String?, in repository: String) async throws(Failure) -> (place: String, name: String) {
    if let path { return (path, (path as NSString).lastPathComponent) }
    let root: String
    do throws(LocationError) {
      root = try await RepositoryLocator(ownFiles: OwnDocument.names).root(of: repository)
    } catch {
      throw .location(error)
    }
    // By the folder's list: where the file system does not tell cases apart both names would be found.
    let there = Set((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? [])
    let names = OwnDocument.names.filter { there.contains($0) }
    guard names.count < 2 else { throw .twoPlans }
    let name = names.first ?? OwnDocument.defaultName
    return (root + "/" + name, name)
  }

  /// The bytes of a regular file; nil when there is none. No link is followed, nothing larger than a plan is read.
  static func contents(_ place: String, name: String) throws(Failure) -> [UInt8]? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: place) else {
      if (try? FileManager.default.destinationOfSymbolicLink(atPath: place)) != nil {
        throw .notAFile(name: name, what: "a symbolic link; name the file it leads to")
      }
      return nil
    }
    switch attributes[.type] as? FileAttributeType {
    case .typeRegular: break
    case .typeSymbolicLink: throw .notAFile(name: name, what: "a symbolic link; name the file it leads to")
    default: throw .notAFile(name: name, what: "no regular file; name another")
    }
    let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
    guard size <= ParsedPlan.sizeLimit else {
      throw .refused(name: name, .notText(reason: "\(size) bytes; a plan has at most \(ParsedPlan.sizeLimit)"))
    }
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: place)) else { throw .unreadable(name: name) }
    return [UInt8](data)
  }

  /// Reads a plan.
  public init(_ path: String?, in repository: String) async throws(Failure) {
    (place, name) = try await Self.place(path, in: repository)
    guard let bytes = try Self.contents(place, name: name) else { throw .missing(name: path ?? name) }
    self.bytes = bytes
    do throws(PlanRefusal) { plan = try ParsedPlan.reading(bytes) } catch { throw .refused(name: name, error) }
  }

  /// Writes the document anew, if nobody has since it was read. Nothing is written where nothing changed.
  public func write(_ bytes: [UInt8]) throws(Failure) {
    if bytes == self.bytes { return }
    do { try FileWriter.write(bytes, to: place, expecting: .bytes(self.bytes)) } catch { throw .write(error) }
  }

  /// The document with splices made. It is not sealed again: what was put into it at a person's word must not be replaced
  /// by another draft.
  public func spliced(_ edits: [PlanEdit]) -> [UInt8] { plan.text.applying(edits) }

  /// The commit a revision names, abbreviated to 12 digits.
  public static func commit(_ revision: String, in repository: String) async throws(Failure) -> String? {
    do throws(LocationError) {
      return try await RepositoryLocator().open(repository, at: revision).header.head.map { String($0.prefix(12)) }
    } catch { throw .location(error) }
  }

  /// A skeleton where there was nothing.
  /// - Returns: the path as a person knows it.
  public static func create(_ path: String?, in repository: String, timestamp: String) async throws(Failure) -> String {
    let (place, name) = try await place(path, in: repository)
    guard try contents(place, name: name) == nil else { throw .exists(name: path ?? name) }
    let document = PlanDocument(
      header: .draft(at: timestamp),
      log: [ChangeLogEntry(timestamp: timestamp, text: "Document begun by \(Tool.header.name) \(Tool.header.version)")])
    do {
      try FileWriter.write(
        DraftStamp.sealed(document.text(.regions(commit: nil))), to: place, expecting: .nothing)
    } catch { throw .write(error) }
    return path ?? name
  }
}

extension PlanFile.Failure: CustomStringConvertible {
  public var description: String {
    switch self {
    case .location(let error): error.description
    case .missing(let name):
      "\(TerminalText.escape(name)): no such file; `recon plan new` or `recon draft` writes one"
    case .twoPlans: "PLANNING.md and PLANNING.MD are both there; remove one, or name the one that is meant"
    case .notAFile(let name, let what): "\(TerminalText.escape(name)): \(what)"
    case .unreadable(let name): "\(TerminalText.escape(name)): cannot be read"
    case .refused(let name, let refusal): "\(TerminalText.escape(name)): \(TerminalText.escape(refusal.description))"
    case .exists(let name): "\(TerminalText.escape(name)) exists already; nothing was written"
    case .write(let error): error.description
    }
  }

  /// By the contract: 4 without a repository, 1 where somebody's words stand in the way or the work is not that far, else 2.
  public var exitCode: Int32 {
    switch self {
    case .location: 4
    case .refused(_, let refusal) where refusal.isUnmet: 1
    case .exists, .write(.changed), .write(.alreadyExists): 1
    default: 2
    }
  }
}
