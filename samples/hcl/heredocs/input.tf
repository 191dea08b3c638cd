resource "aws_iam_policy" "read" {
  policy = <<-EOT
    resource "a" "b" {
      x = "${aws_s3_bucket.logs.arn}"
    EOT_NOT
    }
    "unclosed
  EOT
  name = "read"
}

locals {
  script = <<EOF
variable "c" {}
%{ for ip in var.ips ~}
${format("%s", ip)}
%{ endfor ~}
EOF
}

output "after" {
  value = local.script
}
