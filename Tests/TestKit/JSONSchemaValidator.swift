internal import Foundation

/// Python's `jsonschema`, told to refuse every member that a schema does not name, so that none goes undocumented.
public enum JSONSchemaValidator {
  /// Whether tests that need it can run here.
  public static let isInstalled = (try? python("import jsonschema", [])).map { $0.status == 0 } ?? false

  /// What is wrong with a document, a line a problem; empty when nothing is.
  ///
  /// - Parameters:
  ///   - json: one document, or with `linewise` one a line.
  ///   - schema: the text of a JSON Schema (draft 2020-12).
  public static func problems(in json: [UInt8], against schema: String, linewise: Bool = false) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("recon-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [folder.appendingPathComponent("schema"), folder.appendingPathComponent("document")]
    try Data(schema.utf8).write(to: files[0])
    try Data(json).write(to: files[1])
    let result = try python(program, files.map(\.path) + [linewise ? "lines" : "document"])
    return result.status == 0 ? "" : result.output
  }

  private static let program = """
    import json, sys
    from jsonschema import Draft202012Validator as Validator
    def close(node):
      if isinstance(node, dict):
        if node.get("type") == "object" and "properties" in node: node["additionalProperties"] = False
        for child in node.values(): close(child)
      elif isinstance(node, list):
        for child in node: close(child)
    schema = json.load(open(sys.argv[1]))
    Validator.check_schema(schema)
    close(schema)
    text = open(sys.argv[2], encoding="utf-8").read()
    documents = text.splitlines() if sys.argv[3] == "lines" else [text]
    problems = [e for d in documents for e in Validator(schema).iter_errors(json.loads(d))]
    for problem in problems: print(problem.json_path, problem.message[:200])
    sys.exit(1 if problems else 0)
    """

  private static func python(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
