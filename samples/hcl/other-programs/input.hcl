source "amazon-ebs" "base" {
  region = "eu-west-1"
}

job "web" {
  group "api" {
    count = 2
  }
}

build {
  sources = ["source.amazon-ebs.base"]
}

inputs = {
  name = "x"
}
