type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array | Float32Array;

const INITIAL_CAPACITY = 16;

/** A typed array that grows. Plain arrays or objects would take several times the memory. */
export class GrowableArray<List extends Numbers> {
  private buffer: List;
  private length = 0;

  constructor(private readonly ArrayType: new (length: number) => List) {
    this.buffer = new ArrayType(INITIAL_CAPACITY);
  }

  push(number: number): void {
    if (this.length === this.buffer.length) {
      const larger = new this.ArrayType(2 * this.length);
      larger.set(this.buffer);
      this.buffer = larger;
    }
    this.buffer[this.length++] = number;
  }

  /** A copy of the numbers, without spare capacity. */
  toArray(): List {
    return this.buffer.slice(0, this.length) as List;
  }
}
