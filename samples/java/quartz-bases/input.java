package harbour.jobs;

import org.quartz.Job;
import org.quartz.JobExecutionContext;

abstract class HarbourJob implements Job {
  @Override
  public void execute(JobExecutionContext context) {
    work(context);
  }

  protected abstract void work(JobExecutionContext context);
}

class NightlyCount extends HarbourJob {
  @Override
  protected void work(JobExecutionContext context) {}
}
