import Facts

/// Schedules that a job library reads from a file: Solid Queue's `recurring.yml`, sidekiq-scheduler's `sidekiq.yml`,
/// sidekiq-cron's and resque-scheduler's `schedule.yml`.
extension ManifestFormat {
  static let recurringJobs = ManifestFormat(
    "recurring-jobs",
    matches: { location in
      guard location.hasExtension("yml", "yaml"), location.isDirectly(in: "config") else { return false }
      let stem = location.lowercasedName.prefix { $0 != "." }
      return ["recurring", "schedule", "cron", "cron_jobs"].contains(stem) || stem.hasPrefix("sidekiq")
        || stem == "resque_schedule" || stem == "resque-schedule"
    }
  ) { text, facts in
    let (entries, problem) = YAMLReader.read(text.lines)
    facts.report(problem)
    for (place, entry) in entries.enumerated() where !entry.path.isEmpty && entry.value.isEmpty {
      // What stands directly below; keys may be Ruby's symbols.
      let below = entries[(place + 1)...].prefix {
        $0.path.count > entry.path.count && $0.path.starts(with: entry.path)
      }
      func value(_ names: Set<String>) -> String? {
        below.first { inner in
          inner.path.count == entry.path.count + 1 && names.contains(plain(inner.key)) && !inner.lines.isEmpty
            || inner.path.count == entry.path.count + 2 && inner.key == "-"
              && names.contains(plain(inner.path.dropLast().last ?? ""))
        }?.value
      }
      guard let times = value(["cron", "every", "schedule"]) else { continue }
      let job = value(["class", "job_class", "job"])
      guard job != nil || value(["command"]) != nil || entry.key.first?.isUppercase == true else { continue }
      facts.add(
        .entryPoint, .job, plain(entry.key), line: entry.line,
        [.framework: "schedule", .target: job.map { $0 + "#perform" }, .value: times])
    }
  }

  /// Addresses that the platform calls at times (vercel.com/docs/cron-jobs).
  static let vercelJSON = ManifestFormat("vercel-json", matches: { $0.isNamed("vercel.json") }) { text, facts in
    let document = JSONReader.read(text.bytes)
    facts.report(document.problem)
    for item in document.root["crons"]?.items ?? [] {
      guard let path = item["path"]?.string, let times = item["schedule"]?.string else { continue }
      facts.add(.entryPoint, .job, path, line: item.line, [.framework: "schedule", .value: times])
    }
  }

  private static func plain(_ key: String) -> String { key.hasPrefix(":") ? String(key.dropFirst()) : key }
}
