import { BaseJob, NightlyJob } from "./base.job";

export class SendInvoice extends BaseJob<{ id: string }> {
  async perform({ id }: { id: string }) {
    await send(id);
  }
}

export class DropOldOrders extends NightlyJob {
  hour = 3;

  async perform() {
    await send("");
  }
}

async function send(id: string) {}
