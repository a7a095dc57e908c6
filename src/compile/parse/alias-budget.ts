/** How many values aliases may still make. */
export class AliasBudget {
  #left: number;

  constructor(nodes: number) {
    this.#left = nodes;
  }

  /** `overdrawn` once, when there is not enough; `empty` from then on. */
  spend(nodes: number): 'paid' | 'overdrawn' | 'empty' {
    if (this.#left < 0) return 'empty';
    this.#left -= nodes;
    return this.#left < 0 ? 'overdrawn' : 'paid';
  }
}
