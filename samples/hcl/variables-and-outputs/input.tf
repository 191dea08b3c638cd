variable "region" {
  description = "Where: resource \"a\" \"b\" {"
  type        = string
  default     = "eu-west-1"
}

locals {
  name = "shop-${terraform.workspace}"
  tags = {
    team = "core"
  }
}

output "bucket" {
  value = aws_s3_bucket.logs.arn
}
