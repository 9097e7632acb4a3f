import { afterAll } from 'vitest';
import { removeFreshDatabases } from './databases.ts';

afterAll(removeFreshDatabases);
