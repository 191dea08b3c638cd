variables {
  region = "eu-west-1"
}

run "creates_bucket" {
  command = plan

  assert {
    condition     = aws_s3_bucket.logs.bucket == "logs"
    error_message = "no"
  }
}
