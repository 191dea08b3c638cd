package example.library.loan;

import example.library.catalog.CatalogClient;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

@Service
public class LoanService {
  private static final Logger log = LoggerFactory.getLogger(LoanService.class);
  private final LoanRepository loans;
  private final CatalogClient catalog;
  private final MeterRegistry meterRegistry;
  @Value("${loans.max-renewals}")
  private int maxRenewals;

  public LoanService(LoanRepository loans, CatalogClient catalog, MeterRegistry meterRegistry) {
    this.loans = loans;
    this.catalog = catalog;
    this.meterRegistry = meterRegistry;
  }

  /** Lends a book for another period, unless somebody waits for it. */
  public Loan renew(Long id) {
    Loan loan = loans.findById(id).orElseThrow();
    if (loan.renewals() >= maxRenewals) {
      throw new NotRenewable("too often");
    }
    if (catalog.isReserved(loan.isbn())) {
      throw new NotRenewable("reserved");
    }
    loan.extend(days());
    return loans.save(loan);
  }

  /** All of them; what cannot be renewed is left as it is. */
  public int renewAll(Iterable<Long> ids) {
    int renewed = 0;
    for (Long id : ids) {
      try {
        renew(id);
        renewed += 1;
      } catch (Exception e) {
        meterRegistry.counter("loans.not.renewed").increment();
      }
    }
    return renewed;
  }

  private static int days() {
    String days = System.getenv("LOAN_DAYS");
    return days == null ? 28 : Integer.parseInt(days);
  }
}
