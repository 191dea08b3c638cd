package lib;

import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

@Controller
public class LoanController {
  private final Loans loans;

  public LoanController(Loans loans) {
    this.loans = loans;
  }

  @QueryMapping
  public List<Loan> loans(@Argument int first) {
    return loans.first(first);
  }

  @QueryMapping("loan")
  public Loan byId(@Argument String id) {
    return loans.find(id);
  }

  @MutationMapping
  @PreAuthorize("hasRole('LIBRARIAN')")
  public Loan endLoan(@Argument String id) {
    return loans.end(id);
  }

  @SchemaMapping(typeName = "Loan", field = "member")
  public String member(Loan loan) {
    return loan.member();
  }
}
