package desk;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public class Sweep implements Runnable {
  private final Store store = new Store();

  void plan(ScheduledExecutorService executor) {
    executor.scheduleAtFixedRate(this, 1, 1, TimeUnit.HOURS);
    executor.scheduleWithFixedDelay(this::count, 1, 1, TimeUnit.MINUTES);
    executor.scheduleAtFixedRate(() -> store.prune(), 1, 1, TimeUnit.DAYS);
    executor.schedule(this::once, 1, TimeUnit.DAYS);
  }

  @Override
  public void run() {}

  void count() {}

  void once() {}
}
