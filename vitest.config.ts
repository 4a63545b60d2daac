import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,plugins,scripts}/**/*.test.{ts,tsx}'],
    // Vitest leaves one core to itself, which is half of the two that CI has.
    maxWorkers: availableParallelism(),
    // Many tests run real git and real commands; two shared cores can be slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
