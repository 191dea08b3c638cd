import { Command } from "nestjs-command";

export class Prune {
  @Command({ command: "prune <days>", describe: "drops what is old" })
  async prune() {}
}
