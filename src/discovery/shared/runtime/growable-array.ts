type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array | Float32Array;

const FIRST_ROOM = 16;

/** A list of numbers of one kind that grows: numbers in a plain list, or in objects, take several times the room while many are collected. */
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

  /** All numbers, without room for more. */
  toArray(): List {
    return this.room.slice(0, this.length) as List;
  }
}
