import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { withWayBack } from '#lib/features/accounts/way-back.ts';
import { codeCookie } from '#lib/server/code-cookie.ts';
import { formAction } from '#lib/server/form-action.ts';
import type { Actions } from './$types';

export const actions = {
  default: formAction(
    (event, input) =>
      event.locals.api.accounts.askForCode({ email: input.email, source: event.getClientAddress() }),
    ({ codeId }, event) => {
      codeCookie.set(event.cookies, event.url, codeId);
      return withWayBack(addresses.signInCode, event.url);
    },
  ),
} satisfies Actions;
