import { migrate } from '../migrate.ts';
import { trialGuards } from './tables.ts';

const [url = '', migrations = ''] = process.argv.slice(2);
console.log((await migrate(url, { migrations, guards: trialGuards })).join(' '));
