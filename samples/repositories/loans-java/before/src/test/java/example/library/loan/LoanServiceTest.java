package example.library.loan;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LoanServiceTest {
  @Test
  void aReservedBookIsNotRenewed() {
    LoanService service = new LoanService(new FakeLoans(), new ReservedCatalog(), null);
    assertThrows(NotRenewable.class, () -> service.renew(7L));
  }
}
