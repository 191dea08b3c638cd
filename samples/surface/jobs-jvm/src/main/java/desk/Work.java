package desk;

import org.springframework.batch.core.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.shell.standard.ShellMethod;

public class Work {
  @KafkaListener(topics = "orders", groupId = "desk")
  public void placed(String order) {}

  @KafkaListener(topics = Topics.REFUNDS)
  public void refunded(String refund) {}

  @Scheduled(cron = "0 0 3 * * *")
  public void prune() {}

  @ShellMethod("Drops what is old.")
  public void prunes(int days) {}

  public Job importOrders(JobRepository repository, Step step) {
    return new JobBuilder("importOrders", repository).start(step).build();
  }
}
