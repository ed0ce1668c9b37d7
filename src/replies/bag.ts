/**
 * Sums of weights by hash, rows numbered in the order of their first appearance. Open addressing on typed arrays:
 * a library has millions of features, an object for each would cost seconds and hundreds of megabytes.
 */
export class Bag {
  /** Row + 1 per slot, 0 for a free one; at most half full. */
  private table = new Uint32Array(1024);
  private hashes = new Uint32Array(512);
  private sums = new Float32Array(512);
  private count = 0;

  get size(): number {
    return this.count;
  }

  add(hash: number, weight: number): void {
    const mask = this.table.length - 1;
    let slot = hash & mask;
    for (let row = this.table[slot] ?? 0; row !== 0; row = this.table[slot] ?? 0) {
      if (this.hashes[row - 1] === hash) {
        this.sums[row - 1] = (this.sums[row - 1] ?? 0) + weight;
        return;
      }
      slot = (slot + 1) & mask;
    }
    this.hashes[this.count] = hash;
    this.sums[this.count] = weight;
    this.table[slot] = ++this.count;
    if (this.count === this.hashes.length) this.grow();
  }

  /** The row of a hash, a new one for a hash that was never seen; its sum stays as it is. */
  takeRow(hash: number): number {
    const known = this.findRow(hash);
    if (known !== null) return known;
    this.add(hash, 0);
    return this.count - 1;
  }

  /** @returns null for a hash that was never added. */
  findRow(hash: number): number | null {
    const mask = this.table.length - 1;
    let slot = hash & mask;
    for (let row = this.table[slot] ?? 0; row !== 0; row = this.table[slot] ?? 0) {
      if (this.hashes[row - 1] === hash) return row - 1;
      slot = (slot + 1) & mask;
    }
    return null;
  }

  getHash(row: number): number {
    return this.hashes[row] ?? 0;
  }

  getSum(row: number): number {
    return this.sums[row] ?? 0;
  }

  clear(): void {
    this.table.fill(0);
    this.count = 0;
  }

  private grow(): void {
    const { hashes, sums } = this;
    this.hashes = new Uint32Array(hashes.length * 2);
    this.hashes.set(hashes);
    this.sums = new Float32Array(sums.length * 2);
    this.sums.set(sums);
    this.table = new Uint32Array(this.table.length * 2);
    const mask = this.table.length - 1;
    for (let row = 0; row < this.count; row++) {
      let slot = (this.hashes[row] ?? 0) & mask;
      while (this.table[slot] !== 0) slot = (slot + 1) & mask;
      this.table[slot] = row + 1;
    }
  }
}
