import BaseProcessor from "./base.processor";

export default class PaidProcessor extends BaseProcessor {
  static events = ["orders.paid"];

  async perform(event: { name: string }) {}
}
