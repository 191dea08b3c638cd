class Account {
  const Account.named(this.name) : sizes = const {};
  factory Account.other() = OtherAccount;
}
