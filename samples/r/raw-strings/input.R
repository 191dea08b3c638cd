page <- r"(<a href="x">call_a(1)</a>)"
path <- R"(C:\temp\)"
nested <- r"--(ends with )" not here: call_b())--"
braces <- r"{hidden <- function(x) { call_c() }}"
lines <- r"[
  if (open { call_d("
  # not a comment ]"
after(lines)
r <- shorten(r, r'(it's (balanced) "x")')
say <- function(r) {
  cat(r"(})", r, "\\", '"', sep = "")
  done(r)
}
