/** The queue of events makes a job for each processor that names an event. */
export default abstract class BaseProcessor {
  static events: string[] = [];

  public abstract perform(event: { name: string }): Promise<void>;
}
