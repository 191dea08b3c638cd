import CodeIndex
import Facts

@testable import Reconnaissance

/// A clinic's web service: guarded and open routes, a job, tables with migrations, an import cycle, one query in a loop
/// and one a call away from it.
enum Clinic {
  static let routes = FileDraft("clinic/appointments/routes.py")
    .imports("book_appointment", from: "clinic.appointments.service", 1)
    .fact(.entryPoint, .route, "/appointments", 10, route("POST", "create_appointment"))
    .fact(.auth, .guarded, "login_required", 11, [.target: "create_appointment"])
    .function("create_appointment", 12...20)
    .call("book_appointment", 14)
    .fact(.entryPoint, .route, "/appointments/<id>", 30, route("GET", "show_appointment"))
    .fact(.auth, .guarded, "login_required", 31, [.target: "show_appointment"])
    .function("show_appointment", 32...40)
    .fact(.entryPoint, .route, "/appointments/export", 50, route("POST", "export_appointments"))
    .function("export_appointments", 52...60)

  private static func route(_ verb: String, _ target: String) -> KeyValuePairs<FactAttribute, String> {
    [.verb: verb, .target: target, .receiver: "app", .framework: "flask"]
  }

  static let service = FileDraft("clinic/appointments/service.py")
    .imports("load_doctor", from: "clinic.appointments.store", 1)
    .imports("slugify", from: "clinic.shared.text", 2)
    .fact(.import, .named, "requests", 3)
    .fact(.import, .named, "json", 4)
    .function(
      "book_appointment", 10...30,
      [.doc: "Books an appointment and tells the doctors.", .signature: "def book_appointment(request)"]
    )
    .call("load_doctor", 14, [.within: "loop", .over: "appointments.all()"])
    .call("slugify", 16)
    .fact(.external, .http, "requests.post", 20)
    .fact(.config, .environmentVariable, "CLINIC_URL", 21, [.access: "read"])
    .fact(.config, .environmentVariable, "CLINIC_PAGER", 22, [.access: "read"])
    .fact(.error, .raise, "BookingError", 24)

  static let store = FileDraft("clinic/appointments/store.py")
    .imports("slugify", from: "clinic.shared.text", 1)
    .fact(.definition, .class, "AppointmentModel", 4...8)
    .fact(.data, .model, "appointments", 5, [.access: "declare"])
    .function("load_doctor", 12...20)
    .fact(.data, .query, "SELECT doctors", 14)
    .fact(.risk, .finding, "execute", 15, [.arguments: "request.args[]"], rule: "python.sql-injection")

  static let jobs = FileDraft("clinic/reminders/jobs.py")
    .imports("slugify", from: "clinic.shared.text", 1)
    .fact(.entryPoint, .job, "send_reminders", 5, [.target: "send_reminders", .framework: "celery"])
    .function("send_reminders", 6...20, [.doc: "Reminds patients of tomorrow's appointments."])
    .fact(.data, .query, "SELECT reminders", 10, [.within: "loop", .over: "appointments.all()"])

  static let text = FileDraft("clinic/shared/text.py")
    .imports("now", from: "clinic.shared.clock", 1)
    .function("slugify", 4...10)
  static let clock = FileDraft("clinic/shared/clock.py")
    .imports("slugify", from: "clinic.shared.text", 1)
    .function("now", 4...10)

  static let unit = FileDraft("tests/unit/test_service.py", role: .test)
    .imports("book_appointment", from: "clinic.appointments.service", 1)
    .fact(.import, .named, "pytest", 2)
    .function("test_books", 5...10)
    .fact(.test, .testCase, "test_books", 5...10, [.framework: "pytest"])
    .call("book_appointment", 7)
  static let textTest = FileDraft("tests/unit/test_text.py", role: .test)
    .function("test_slug", 5...10)
    .fact(.test, .testCase, "test_slug", 5...10, [.framework: "pytest"])
  static let integration = FileDraft("tests/integration/test_routes.py", role: .test)
    .function("test_export_is_empty", 5...10)
    .fact(.test, .testCase, "test_export_is_empty", 5...10, [.framework: "pytest"])

  static let migrations = ["0001_create_appointments", "0002_add_notes"].map { name in
    FileDraft("migrations/\(name).sql", language: nil, role: .data)
      .fact(.data, .migration, name, 1)
      .fact(.data, .table, "appointments", 2, name.hasPrefix("0001") ? [.access: "declare"] : [.value: "alter"])
  }
  static let manifest = FileDraft("pyproject.toml", language: nil, role: .config)
    .fact(.dependency, .runtime, "requests", 8, [.declared: ">=2.31", .locked: "2.32.3"])
    .fact(.dependency, .runtime, "flask", 9, [.declared: ">=3"])
    .fact(.dependency, .toolchain, "python", 5, [.declared: ">=3.12"])
    .fact(.entryPoint, .command, "pytest", 20, [.value: "test"], rule: "tooling.pyproject")
    .fact(.entryPoint, .command, "ruff check .", 24, [.value: "lint"], rule: "tooling.pyproject")
  static let ci = FileDraft(".github/workflows/ci.yml", language: nil, role: .config)
    .fact(.entryPoint, .command, "ruff check .", 12, [.value: "lint"], rule: "tooling.github-workflow")
  static let environment = FileDraft(".env.example", language: nil, role: .config)
    .fact(.config, .environmentVariable, "CLINIC_URL", 1, [.access: "declare"])

  static let all =
    [routes, service, store, jobs, text, clock, unit, textTest, integration, manifest, ci, environment] + migrations

  static func index(_ drafts: [FileDraft] = all) -> CodeIndex { Shop.index(drafts) }

  static func modify(_ name: String, _ drafts: [FileDraft] = all) -> Inquiry {
    let index = index(drafts)
    return Inquiry(index: index, targets: Shop.definition(name, in: index).map { [.definition($0)] } ?? [])
  }

  static func add(_ phrases: String..., to drafts: [FileDraft] = all) -> Inquiry {
    Inquiry(index: index(drafts), phrases: phrases)
  }

  static func inquiries() -> [(name: String, inquiry: Inquiry)] {
    [
      ("clinic", Inquiry(index: index())), ("book", modify("book_appointment")), ("load", modify("load_doctor")),
      ("class", modify("AppointmentModel")), ("cycle", modify("slugify")),
      ("export", add("export appointments as pdf")),
      ("nothing like it", add("quantum teleportation")), ("two phrases", add("appointment notes", "reminder job")),
      ("only words of no weight", add("add support for the")),
    ]
  }
}
