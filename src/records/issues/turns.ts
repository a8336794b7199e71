/** Lets work that goes by one name be done one after the other, in the order it came; what goes by other names is done beside it. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  /** @returns what the work returns, or throws what it throws, once everything before it has ended */
  async take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(name) ?? Promise.resolve();
    const mine = before.then(work);
    const ended = mine.catch(() => undefined);
    this.last.set(name, ended);
    try {
      return await mine;
    } finally {
      if (this.last.get(name) === ended) this.last.delete(name);
    }
  }

  /** How many names are waited for. */
  get size(): number {
    return this.last.size;
  }
}
