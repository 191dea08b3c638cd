package example.library.loan;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class ReturnListener {
  private final LoanRepository loans;

  public ReturnListener(LoanRepository loans) {
    this.loans = loans;
  }

  @KafkaListener(topics = "returns")
  public void returned(Long loan) {
    loans.deleteById(loan);
  }

  @Scheduled(cron = "0 0 6 * * *")
  public void remind() {
    loans.findAll().forEach(Loan::isbn);
  }
}
