CODE = r"[A-Z]{2}\d+(?:-\d+)?"
SLUG = r"/s/(?P<slug>[-_\w]*)"
DRAFT = r"draft(s)?"
