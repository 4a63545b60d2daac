import { describe, expect, it } from 'vitest';
import { makePage } from './lintCorpus.ts';

describe('the corpus for linters', () => {
  it('is the same in every run, about 7 MB in 1,000 pages, in two languages', () => {
    const pages = Array.from({ length: 1000 }, (_, index) => makePage(index));
    expect(makePage(7)).toBe(pages[7]);
    const size = pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0);
    expect(size / 1e6).toBeGreaterThan(5);
    expect(size / 1e6).toBeLessThan(9);
    expect(pages[1]).toContain('链路');
    expect(new Set(pages).size).toBe(1000);
  });
});
