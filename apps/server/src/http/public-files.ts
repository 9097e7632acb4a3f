import type { House } from '@samenspraak/api/house.ts';
import type { Config } from '@samenspraak/core/foundation/config.ts';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { visitor } from '@samenspraak/domain/shared/actor.ts';
import { Router } from 'express';
import { sitemap } from './sitemap.ts';

const halfYear = 182 * 24 * 60 * 60 * 1000;

/** RFC 9116; the day it expires moves along, so it never goes stale while the site is up. */
const securityText = ({ publicUrl }: Config): string =>
  [
    `Contact: ${publicUrl}${addresses.contact}`,
    `Expires: ${new Date(Date.now() + halfYear).toISOString().slice(0, 10)}T00:00:00.000Z`,
    'Preferred-Languages: nl, en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    '',
  ].join('\n');

const notForSearch = [addresses.work, addresses.admin, addresses.account, '/demo', '/trpc'];

const robots = ({ mode, publicUrl }: Config): string =>
  mode === 'demo'
    ? 'User-agent: *\nDisallow: /\n'
    : [
        'User-agent: *',
        ...notForSearch.flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`]),
        `Sitemap: ${publicUrl}/sitemap.xml`,
        '',
      ].join('\n');

/** The small files that machines look for at fixed addresses. */
export const publicFiles = (config: Config, house: House): Router => {
  const router = Router();
  router.get('/.well-known/security.txt', (_req, res) => void res.type('text').send(securityText(config)));
  router.get('/robots.txt', (_req, res) => void res.type('text').send(robots(config)));
  router.get('/sitemap.xml', (_req, res) => sitemap(config.publicUrl, house.api(visitor), res.type('xml')));
  return router;
};
