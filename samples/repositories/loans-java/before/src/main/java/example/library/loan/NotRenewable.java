package example.library.loan;

public class NotRenewable extends RuntimeException {
  public NotRenewable(String reason) {
    super(reason);
  }
}
