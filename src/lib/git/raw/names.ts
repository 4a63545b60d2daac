/** Strings with numbers in the order of their first use. */
export class Names {
  readonly values: string[];
  private readonly ids = new Map<string, number>();

  constructor(values: string[] = []) {
    this.values = values;
    values.forEach((value, id) => this.ids.set(value, id));
  }

  /** The number of a string, which gets one if it has none. */
  add(value: string): number {
    const known = this.ids.get(value);
    if (known !== undefined) return known;
    this.ids.set(value, this.values.length);
    return this.values.push(value) - 1;
  }

  find(value: string): number | undefined {
    return this.ids.get(value);
  }

  get(id: number): string {
    return this.values[id] ?? '';
  }
}
