import Foundation
import Logging

@main
struct App {
  static let logger = Logger(label: "app")

  static func main() {
    let environment = ProcessInfo.processInfo.environment
    let url = ProcessInfo.processInfo.environment["API_URL"] ?? "http://localhost"
    let debug = environment["DEBUG"] != nil
    let home = getenv("HOME")
    logger.info("starting \(url)")
    Self.logger.error("no home: \(String(describing: home))")
    dialog.error("not a log")
    Server(url: url, debug: debug).run()
  }
}
