import { defineConfig } from 'vitest/config'

const BROWSER = [
  'tests/e2e/**/*.test.ts',
  'tests/unit/**/*.browser.test.ts',
  'tests/unit/hall/budget.test.ts',
  'tests/golden/**/*.test.ts',
]

/**
 * What needs no browser runs first, on every core; then what does, one file at a time: software draws the pictures,
 * and a page that gets no time proves nothing. Limits are far above what anything takes: they end what hangs.
 */
export default defineConfig({
  test: {
    restoreMocks: true,
    projects: [
      {
        test: {
          name: 'rules',
          include: ['tests/{unit,contract,house,fuzz}/**/*.test.ts'],
          exclude: BROWSER,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'browser',
          include: BROWSER,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
