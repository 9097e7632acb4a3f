import type { Request, RequestHandler } from 'express';

/** The header in which the pages find the visitor's address; always overwritten, so nobody can send one. */
const addressHeader = 'x-samenspraak-address';

/** The pages' handler reads these when it is loaded, so this comes before the import. */
export const tellPagesWhereTheyAre = (env: NodeJS.ProcessEnv): void => {
  env.PROTOCOL_HEADER = 'x-forwarded-proto';
  env.ADDRESS_HEADER = addressHeader;
  for (const name of ['HOST_HEADER', 'PORT_HEADER', 'XFF_DEPTH']) delete env[name];
  // The longest advice with all its signs written as %XX, and beside it what somebody else saved meanwhile.
  env.BODY_SIZE_LIMIT ??= '4M';
};

/**
 * Makes one truth of protocol, host and address: what a trusted proxy says when there is one, what the connection
 * says otherwise. Everything behind this reads the result.
 */
export const knowOrigin: RequestHandler = (req, res, next) => {
  const host = req.host;
  if (!host || !/^[a-z0-9.\-_]+(:\d+)?$|^\[[0-9a-f:.]+\](:\d+)?$/i.test(host)) {
    res.status(400).type('text').send('Dit adres klopt niet. / The Host header is missing or not a host.\n');
    return;
  }
  req.headers.host = host;
  req.headers['x-forwarded-proto'] = req.protocol;
  req.headers[addressHeader] = (req.ip ?? '').replace(/^::ffff:(?=\d+\.)/, '');
  next();
};

const methods = new Set(['GET', 'HEAD', 'OPTIONS', 'POST']);

/** Refuses what no page or procedure knows, and what is no address of this site: a Request cannot be made of them. */
export const knowAddress: RequestHandler = (req, res, next) => {
  if (!methods.has(req.method))
    res
      .status(405)
      .set('Allow', [...methods].join(', '))
      .type('text')
      .send('Dit kan hier niet. / Only GET, HEAD and POST.\n');
  else if (!req.url.startsWith('/') || !URL.canParse(`${req.protocol}://${req.headers.host}${req.url}`))
    res.status(400).type('text').send('Dit adres klopt niet. / This is no address of this site.\n');
  else next();
};

/** The origin that a browser tells when it writes from a page of this site. */
export const ownOrigin = (req: Request): string => new URL(`${req.protocol}://${req.headers.host}`).origin;

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that another site makes in somebody's browser. Browsers always say where a write comes from;
 * programs do not, but they do not carry anybody's cookie either.
 */
export const sameOriginWrites: RequestHandler = (req, res, next) => {
  const site = req.get('sec-fetch-site');
  const origin = req.get('origin');
  const foreign =
    (site !== undefined && site !== 'same-origin') || (origin !== undefined && origin !== ownOrigin(req));
  if (reading.has(req.method) || !foreign) return next();
  res
    .status(403)
    .json({ error: { message: 'cross-origin', code: -32003, data: { code: 'FORBIDDEN', httpStatus: 403 } } });
};
