package parcels;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;

public class Timetable {
  @Scheduled(cron = "0 0 4 * * *")
  public void nightly() {
  }

  @KafkaListener(topics = "parcels.delivered")
  public void delivered(String id) {
  }

  @Async
  public void sometime() {
  }
}
