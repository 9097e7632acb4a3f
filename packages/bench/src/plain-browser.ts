import type { Agent } from 'node:http';
import { type HTMLElement, parse } from 'node-html-parser';
import { type Entries, type Form, posted, readForm } from './plain-form.ts';
import { acceptsCompressed, exchange, openLine, type Question, textOf } from './plain-http.ts';

/** What somebody without script sees. */
export type Page = {
  status: number;
  /** Where one ended up, after being led on. */
  path: string;
  html: string;
  document: HTMLElement;
  /** The title of the page; of one that went wrong it begins with "Fout". */
  title: string;
  /** The form that has these fields, or that posts to this address (`?/send` is enough of it). */
  form(which: { fields?: readonly string[]; action?: string }): Form;
  /** Links whose text has this in it, as addresses. */
  links(text: string): string[];
};

const longestWay = 5;

const pageAt = (path: string, status: number, html: string): Page => {
  let parsed: HTMLElement | undefined;
  const parsedOnce = () => (parsed ??= parse(html));
  const title = () => parsedOnce().querySelector('title')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return {
    status,
    path,
    html,
    get document() {
      return parsedOnce();
    },
    get title() {
      return title();
    },
    form: ({ fields = [], action = '' }) => {
      const forms = parsedOnce()
        .querySelectorAll('form')
        .map((element) => readForm(element, path));
      const found = forms.find(
        (form) =>
          form.action.includes(action) &&
          fields.every((name) => form.controls.some((control) => control.name === name)),
      );
      if (!found)
        throw new Error(
          `${path} ("${title()}") has no form with ${fields.join(', ') || 'no fields'} to ${action || 'anywhere'}.`,
        );
      return found;
    },
    links: (text) =>
      parsedOnce()
        .querySelectorAll('a')
        .filter((link) => link.textContent.includes(text))
        .map((link) => link.getAttribute('href') ?? ''),
  };
};

/** A browser without script: keeps cookies, follows redirects, fills in the forms it is given. */
export const plainBrowser = (origin: string, line: Agent = openLine(2)) => {
  const cookies = new Map<string, string>();

  const keepCookies = (lines: readonly string[] | undefined): void => {
    for (const text of lines ?? []) {
      const [pair = '', ...rest] = text.split(';').map((part) => part.trim());
      const name = pair.slice(0, pair.indexOf('='));
      const gone = rest.some((part) => /^max-age=0$/i.test(part));
      if (gone) cookies.delete(name);
      else cookies.set(name, pair.slice(name.length + 1));
    }
  };

  const go = async (to: string, question: Question = {}): Promise<Page> => {
    let path = to;
    let asked = question;
    for (let step = 0; step <= longestWay; step += 1) {
      const reply = await exchange(line, origin, path, {
        ...asked,
        headers: {
          accept: 'text/html',
          'accept-encoding': acceptsCompressed,
          ...(cookies.size > 0 ? { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') } : {}),
          ...asked.headers,
        },
      });
      keepCookies(reply.headers['set-cookie']);
      const { location } = reply.headers;
      if (reply.status < 300 || reply.status >= 400 || location === undefined)
        return pageAt(path, reply.status, textOf(reply));
      const next = new URL(location, origin + path);
      path = next.pathname + next.search;
      asked = {};
    }
    throw new Error(`${to} leads on and on, lately to ${path}.`);
  };

  return {
    cookies,
    /** Opens a page; anything but a page that is there is an error. */
    visit: async (path: string): Promise<Page> => {
      const page = await go(path);
      if (page.status !== 200) throw new Error(`${path} answered ${page.status} ("${page.title}").`);
      return page;
    },
    /** Opens an address, whatever it answers. */
    go,
    /** Fills in a form and sends it; a form that comes back refused is an error that quotes why. */
    send: async (form: Form, entries: Entries = {}, press?: string): Promise<Page> => {
      const { action, body } = posted(form, entries, press);
      const page =
        form.method === 'post'
          ? await go(action, {
              method: 'POST',
              body,
              headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
            })
          : await go(`${action}?${body}`);
      if (page.status === 200) return page;
      const why = page.document.querySelector('.error-summary')?.textContent.replace(/\s+/g, ' ').trim();
      throw new Error(
        `The form to ${action} was answered ${page.status} ("${page.title}")${why ? `: ${why}` : ''}.`,
      );
    },
  };
};

export type PlainBrowser = ReturnType<typeof plainBrowser>;
