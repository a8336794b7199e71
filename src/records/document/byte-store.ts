const BLOCK = 1024 * 1024;

/** Bytes that come in many small pieces, kept in few large ones. */
export class ByteStore {
  private readonly full: Buffer[] = [];
  private block = Buffer.allocUnsafe(BLOCK);
  private used = 0;

  add(piece: Uint8Array): void {
    for (let start = 0; start < piece.length;) {
      const part = piece.subarray(start, start + BLOCK - this.used);
      this.block.set(part, this.used);
      this.used += part.length;
      start += part.length;
      if (this.used === BLOCK) {
        this.full.push(this.block);
        this.block = Buffer.allocUnsafe(BLOCK);
        this.used = 0;
      }
    }
  }

  /** @returns all that came, in its order */
  all(): Buffer {
    return Buffer.concat([...this.full, this.block.subarray(0, this.used)]);
  }
}
