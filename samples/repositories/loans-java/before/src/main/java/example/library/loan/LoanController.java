package example.library.loan;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/loans")
public class LoanController {
  private final LoanService service;
  private final LoanRepository loans;

  public LoanController(LoanService service, LoanRepository loans) {
    this.service = service;
    this.loans = loans;
  }

  @PostMapping("/{id}/renewal")
  @PreAuthorize("hasRole('MEMBER')")
  public Loan renew(@PathVariable Long id) {
    return service.renew(id);
  }

  @GetMapping("/{id}/fine")
  public Integer fine(@PathVariable Long id) {
    return loans.openFine(id);
  }
}
