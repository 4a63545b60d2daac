/** A growing list of 32-bit integers: a quarter of the memory of an array while it grows, and written to disk as it is. */
export class IntList {
  length = 0;
  private values: Int32Array = new Int32Array(0);

  /** Takes the values instead of its own, without copying them. */
  adopt(values: Int32Array): void {
    this.values = values;
    this.length = values.length;
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Int32Array(Math.max(64, this.length * 2));
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }

  /** The value at a place; past the end, 0. */
  at(index: number): number {
    return this.values[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }

  /** The values without the room to grow; not a copy. */
  view(): Int32Array {
    return this.values.subarray(0, this.length);
  }
}

/** Lists of integers, end to end: the i-th reaches from the end of the one before to `ends[i]`. */
export type IntLists = { ends: IntList; items: IntList };

export function createIntLists(): IntLists {
  return { ends: new IntList(), items: new IntList() };
}

export function startOf(ends: IntList, index: number): number {
  return index === 0 ? 0 : ends.at(index - 1);
}
