locals {
  text = "$${var.not_this} %%{ if x }"
}
