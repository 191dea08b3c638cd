package example.library.loan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "loan")
public class Loan {
  @Id
  private Long id;
  private String isbn;
  private LocalDate due;
  private int renewals;

  public String isbn() {
    return isbn;
  }

  public int renewals() {
    return renewals;
  }

  /** Moves the day on which the book is due. */
  public void extend(int days) {
    due = due.plusDays(days);
    renewals += 1;
  }
}
