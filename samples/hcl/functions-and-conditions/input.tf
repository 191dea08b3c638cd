locals {
  ids   = [for s in aws_subnet.private : s.id if s.public == false]
  names = { for k, v in var.users : upper(k) => try(v.name, "none") }
  first = length(local.ids) > 0 ? element(local.ids, 0) : null
  json  = jsonencode({ Statement = [{ Effect = "Allow" }] })
  line  = "%{ if var.debug }debug%{ else }${lower(var.level)}%{ endif }"
  split = aws_subnet.private[*].id
}
