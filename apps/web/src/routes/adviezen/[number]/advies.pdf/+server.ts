import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { slugFrom } from '@samenspraak/domain/shared/fields.ts';
import { redirect } from '@sveltejs/kit';
import { localized } from '#lib/localized.ts';
import { refusalIn } from '#lib/server/form-action.ts';
import { house } from '#lib/server/locals.ts';
import type { RequestHandler } from './$types';

/** The formal document, as it was made once. While it is being made, the page of the advice says so. */
export const GET: RequestHandler = async (event) => {
  const page = (number: string) => localized(event.locals.language, addresses.advice(number));
  const found = await event.locals.api.advice
    .document({ number: event.params.number })
    .catch((thrown: unknown) => {
      // The page says in words that there is no such advice; a file has no words.
      if (refusalIn(thrown)) redirect(303, page(encodeURIComponent(event.params.number)));
      throw thrown;
    });
  const { number, title, hash, bytes } = found;
  const file = hash && (await house().openFile(hash));
  if (!file) redirect(303, `${page(number)}#pdf`);
  const headers = {
    etag: `"${hash}"`,
    // Asked again each time and answered with 304: an address may come to hold another demo's document.
    'cache-control': 'public, no-cache',
  };
  if (event.request.headers.get('if-none-match') === headers.etag) {
    await file.cancel();
    return new Response(null, { status: 304, headers });
  }
  return new Response(file, {
    headers: {
      ...headers,
      'content-type': 'application/pdf',
      'content-length': String(bytes),
      'content-disposition': `inline; filename="advies-${number}-${slugFrom(title)}.pdf"`,
    },
  });
};
