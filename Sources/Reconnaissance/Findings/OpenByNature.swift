import CodeIndex
import Facts

/// Routes that cannot ask who calls: the ways in (log in, sign up, reset a password), what others call back, and what every
/// visitor is shown. Told by the words of their path and handler.
enum OpenByNature {
  static func holds(_ route: RouteTable.Route) -> Bool {
    let path = route.title.split(separator: " ").last.map(String.init) ?? ""
    // The front page.
    if path.allSatisfy({ "/^$".contains($0) }) { return true }
    let names = [path, route.fact[.target] ?? "", route.handler?.name ?? "", route.handler?.container?.name ?? ""]
    return names.contains { name in
      let words = IdentifierWords.split(name)
      return !ways.isDisjoint(with: words) || zip(words, words.dropFirst()).contains { pairs.contains([$0, $1]) }
    }
  }

  private static let ways: Set<String> = [
    "login", "logout", "signin", "signup", "signout", "register", "registration", "password", "forgot", "forgotten",
    "reset", "confirm", "confirmation", "verify", "verification", "activate", "activation", "otp", "token", "tokens",
    "callback", "oauth", "oauth2", "oidc", "saml", "sso", "webhook", "webhooks", "captcha", "csrf", "unsubscribe",
    "invite", "invitation", "invitations", "health", "healthz", "ready", "readyz", "live", "livez", "ping", "version",
    "metrics", "public", "help", "docs", "doc", "about", "terms", "privacy", "robots", "sitemap", "favicon", "manifest",
    "rss", "feed", "atom", "badge", "badges", "embed", "embeds", "known", "nodeinfo", "webfinger", "login2",
    "challenge", "hook", "hooks", "info", "ws", "websocket", "installer",
    "authenticate", "authentication", "auth", "session", "sessions", "swagger", "openapi", "redirect", "static",
    "assets",
    "opensearch", "preview", "validate", "prelogin", "access", "plans", "recover", "recovery", "authorize", "contact",
    "landing", "pricing", "licenses", "licences", "imprint",
    "demo", "error", "css", "stylesheet",
    "404", "500", "credits",
  ]
  private static let pairs: Set<[String]> = [
    ["create", "user"], ["create", "account"], ["create", "client"], ["create", "customer"], ["create", "member"],
    ["sign", "in"], ["sign", "up"], ["sign", "out"], ["log", "in"], ["log", "out"],
  ]
}
