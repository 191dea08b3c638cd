package desk;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

class Timers {
  void start(ScheduledExecutorService executor, Tasks tasks, Runnable task) {
    executor.scheduleWithFixedDelay(() -> {
      if (ready) {
        scan();
      }
    }, 1, 1, TimeUnit.HOURS);
    tasks.scheduleAtFixedRate("desk-backup", () -> backup(), 3, 24);
    tasks.scheduleFixedDelayTask("feed-" + id(), task, 3, 24);
    tasks.scheduleAtFixedRate("desk-mail", this::mail, 3, 24);
    tasks.unscheduleTask("desk-backup");
    executor.schedule(() -> {
      if (ready) {
        scan();
      }
    }, 1, TimeUnit.HOURS);
  }

  void backup() {
  }

  void mail() {
  }

  void scan() {
  }
}
