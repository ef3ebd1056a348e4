/** Things of which the least comes first. */
export class Heap<Thing> {
  private readonly things: Thing[] = [];

  /** @param isLess whether one comes before another */
  constructor(private readonly isLess: (one: Thing, other: Thing) => boolean) {}

  push(thing: Thing): void {
    const { things, isLess } = this;
    let place = things.push(thing) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!isLess(thing, things[above]!)) break;
      things[place] = things[above]!;
      place = above;
    }
    things[place] = thing;
  }

  pop(): Thing | undefined {
    const [least] = this.things;
    const last = this.things.pop();
    if (last !== undefined && this.things.length > 0) this.sink(last);
    return least;
  }

  /** Puts a thing at the top, and down to where it belongs. */
  private sink(thing: Thing): void {
    const { things, isLess } = this;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= things.length) break;
      if (below + 1 < things.length && isLess(things[below + 1]!, things[below]!)) below += 1;
      if (!isLess(things[below]!, thing)) break;
      things[place] = things[below]!;
      place = below;
    }
    things[place] = thing;
  }
}
