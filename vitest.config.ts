import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'desk/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Model and knowledge are loaded once a worker; two workers are what a small machine holds.
    maxWorkers: 2,
  },
})
