import Configuration
import Hummingbird
import Jobs
import PostgresMigrations

struct MailParameters: JobParameters {
  static let jobName = "send_mail"
  let to: String
}

struct CreateDepots: DatabaseMigration {
}

func settings() async throws {
  let reader = ConfigReader(providers: [EnvironmentVariablesProvider()])
  let inMemory = reader.bool(forKey: "db.inMemory", default: true)
  let env = try await Environment().merging(with: .dotEnv())
  guard let bucket = env.get("depot_bucket") else { return }
  let folder = try Environment().require("DEPOT_FOLDER")
  let value = headers.get("DEPOT_HEADER")
}
