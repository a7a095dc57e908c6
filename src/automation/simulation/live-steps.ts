/** How many simulated steps go on just now. */
export class LiveSteps {
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Until what it is given has resolved. */
  add(ended: Promise<unknown>): void {
    this.#count++;
    void ended.then(() => this.#count--);
  }
}
