import { migrate } from '../migrate.ts';
import { trialGuards } from './tables.ts';

const [url = '', migrations = ''] = process.argv.slice(2);
process.stdout.write((await migrate(url, { migrations, guards: trialGuards })).join(' '));
