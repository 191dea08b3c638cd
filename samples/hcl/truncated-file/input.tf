variable "whole" {
  type = string
}
resource "a_b" "cut" {
  x = [var.whole
