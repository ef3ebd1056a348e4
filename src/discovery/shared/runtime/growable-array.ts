type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array | Float32Array;

const FIRST_ROOM = 16;

/** A typed array that grows. Plain arrays or objects would take several times the memory. */
export class GrowableArray<List extends Numbers> {
  private room: List;
  private length = 0;

  constructor(private readonly Made: new (length: number) => List) {
    this.room = new Made(FIRST_ROOM);
  }

  push(number: number): void {
    if (this.length === this.room.length) {
      const larger = new this.Made(2 * this.length);
      larger.set(this.room);
      this.room = larger;
    }
    this.room[this.length++] = number;
  }

  /** A copy of the numbers, without spare capacity. */
  toArray(): List {
    return this.room.slice(0, this.length) as List;
  }
}
