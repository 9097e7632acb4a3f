import { z } from 'zod';
import { reference } from '../shared/fields.ts';

export const retryDeadInput = z.object({ id: reference() });

/** The name of a letter among the demonstration's mail. */
export const demoMailInput = z.object({ id: z.string().min(1).max(100) });
