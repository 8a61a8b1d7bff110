import { defineConfig } from 'vitest/config';

// Not Shanghai, and west of Greenwich: whatever falls back on the machine's zone is a day off.
process.env['TZ'] = 'America/New_York';

export default defineConfig({
  test: { environment: 'node', include: ['tests/unit/**/*.test.ts'] },
});
