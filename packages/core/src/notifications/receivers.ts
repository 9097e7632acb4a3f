import { makeDocument } from '../advice/index.ts';
import type { Parcel } from '../foundation/command.ts';
import type { Services } from '../foundation/services.ts';
import { sendMail } from './send-mail.ts';

/** A parcel as its receiver gets it; the id is the same at each try. */
export type Delivery = { id: string; payload: Record<string, unknown>; createdAt: string };

/** Does what a parcel asks for, outside any transaction. It may come twice, so doing it again does no harm. */
export type Receiver = (services: Services, delivery: Delivery) => Promise<void>;

export type Receivers = Partial<Record<Parcel['kind'], Receiver>>;

/** Who receives what leaves the outbox: one line for each kind of parcel. */
export const receivers: Receivers = {
  mail: sendMail,
  'advice-pdf': (services, { payload }) => makeDocument(services, payload),
};
