# resource "aws_s3_bucket" "not_this" {}
/* data "aws_ami" "nor_this" {} */
// One bucket for logs.
resource "aws_s3_bucket" "logs" {
  bucket = "logs-${var.region}-${local.name}"
  tags   = merge(local.tags, { Name = "a { b" })

  lifecycle {
    ignore_changes = [tags]
  }

  dynamic "rule" {
    for_each = { for k, v in var.rules : k => v if v.enabled }
    content {
      id = rule.key
    }
  }
}

data "aws_ami" "ubuntu" {
  most_recent = true
  owners      = [data.aws_caller_identity.current.account_id]
}

resource aws_instance web {
  ami        = data.aws_ami.ubuntu.id
  count      = length(aws_subnet.private) > 0 ? 1 : 0
  depends_on = [aws_s3_bucket.logs, module.vpc]
}
