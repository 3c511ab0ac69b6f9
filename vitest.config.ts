import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Properties and child processes take longer than one assertion; nothing here measures time.
    testTimeout: 60_000,
  },
});
