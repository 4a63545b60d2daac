import { expect, it } from 'vitest';
import { formatPoints } from './points.ts';

it.each([
  [0, '0.0'],
  [0.001, '< 0.1'],
  [0.049, '< 0.1'],
  [0.05, '0.1'],
  [34.45, '34.5'],
  [1200, '1200.0'],
])('shows %d points as %s: something is never shown as nothing', (points, text) =>
  expect(formatPoints(points)).toBe(text),
);
