import { defineConfig } from 'drizzle-kit';

// Run through `npm run generate`, once for each database and under the same name.
const postgres = process.env.DATABASE_DIALECT === 'postgres';

export default defineConfig({
  dialect: postgres ? 'postgresql' : 'sqlite',
  schema: './schema/index.ts',
  out: postgres ? './migrations/postgres' : './migrations/sqlite',
});
