export class Kite {
  private line = 1
  fly(): number { return this.#pull() }
  private land(): void { return }
  #pull(): number { return 1 }
}

export function knot(): void { return }

function tail(): void { return }
