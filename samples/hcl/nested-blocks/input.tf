resource "aws_security_group" "web" {
  ingress {
    from_port = 80
    data      = "x"
  }
  provisioner "local-exec" {
    command = "echo ${self.id}"
  }
}

moved {
  from = aws_instance.old
  to   = aws_instance.new
}

import {
  to = aws_vpc.main
  id = "vpc-1"
}

check "health" {
  data "http" "site" {
    url = var.url
  }
}
