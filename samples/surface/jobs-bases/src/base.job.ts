import type { Job } from "bull";
import { queue } from "./queue";

export abstract class BaseJob<T extends object> {
  schedule(props: T): Promise<Job> {
    return queue().add({ name: this.constructor.name, props });
  }

  public abstract perform(props: T): Promise<void>;
}

export abstract class NightlyJob extends BaseJob<object> {
  abstract get hour(): number;
}
