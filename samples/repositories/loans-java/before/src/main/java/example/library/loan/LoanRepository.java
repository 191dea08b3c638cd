package example.library.loan;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface LoanRepository extends JpaRepository<Loan, Long> {
  @Query(value = "SELECT cents FROM fine WHERE loan_id = ?1", nativeQuery = true)
  Integer openFine(Long loan);
}
