import { proxyActivities, sleep } from "@temporalio/workflow";

const { remind } = proxyActivities({ startToCloseTimeout: "1 minute" });

export async function remindWorkflow(id: string) {
  await sleep("1 day");
  await remind(id);
}
