import type { HTMLElement } from 'node-html-parser';

/** A form as it stands on a page, with what it would post when nothing is changed. */
export type Form = {
  method: 'get' | 'post';
  /** Where it posts to, as an address on this site. */
  action: string;
  /** What is filled in or ticked already, in the order of the page. */
  filled: readonly [name: string, value: string][];
  controls: readonly Control[];
  /** Buttons with a name say what they do; one with an address of its own posts there. */
  buttons: readonly { name: string; value: string; action: string | null }[];
};

type Control = {
  name: string;
  kind: 'text' | 'choice';
  /** Of a radio button, tick box or select: the values it offers. */
  offers: readonly string[];
};

/** What a person fills in, by the name of the field; several values for tick boxes, none to untick them. */
export type Entries = Record<string, string | readonly string[]>;

const attribute = (element: HTMLElement, name: string): string => element.getAttribute(name) ?? '';

const readControl = (element: HTMLElement): { control: Control; filled: string[] } | null => {
  const name = attribute(element, 'name');
  if (name === '' || element.hasAttribute('disabled')) return null;
  const kindOf = element.tagName === 'INPUT' ? attribute(element, 'type') || 'text' : element.tagName;
  const value = attribute(element, 'value');
  switch (kindOf) {
    case 'radio':
    case 'checkbox': {
      const offered = element.hasAttribute('value') ? value : 'on';
      return {
        control: { name, kind: 'choice', offers: [offered] },
        filled: element.hasAttribute('checked') ? [offered] : [],
      };
    }
    case 'SELECT': {
      const options = element.querySelectorAll('option');
      const valueOf = (option: HTMLElement) => option.getAttribute('value') ?? option.textContent.trim();
      const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0];
      return {
        control: { name, kind: 'choice', offers: options.map(valueOf) },
        filled: chosen ? [valueOf(chosen)] : [],
      };
    }
    case 'TEXTAREA':
      // HTML drops one line break right after the tag.
      return {
        control: { name, kind: 'text', offers: [] },
        filled: [element.textContent.replace(/^\n/, '')],
      };
    default:
      return { control: { name, kind: 'text', offers: [] }, filled: [value] };
  }
};

/** An address as it stands on the page at `path`, from the root of the site. */
const addressIn = (path: string, address: string): string => {
  const url = new URL(address || path, `http://here${path}`);
  return url.pathname + url.search;
};

/** Reads a form element of the page at `path`. */
export const readForm = (form: HTMLElement, path: string): Form => {
  const read = form
    .querySelectorAll('input, textarea, select')
    .map(readControl)
    .filter((one) => one !== null);
  return {
    method: attribute(form, 'method').toLowerCase() === 'post' ? 'post' : 'get',
    action: addressIn(path, attribute(form, 'action')),
    filled: read.flatMap(({ control, filled }) =>
      filled.map((value): [string, string] => [control.name, value]),
    ),
    controls: read.map(({ control }) => control),
    buttons: form.querySelectorAll('button').map((button) => ({
      name: attribute(button, 'name'),
      value: attribute(button, 'value'),
      action: button.hasAttribute('formaction') ? addressIn(path, attribute(button, 'formaction')) : null,
    })),
  };
};

/** Refuses what a person could not do on the page: a field that is not there, a choice that is not offered. */
const demandOffered = (form: Form, name: string, values: readonly string[]): void => {
  const controls = form.controls.filter((control) => control.name === name);
  const names = [...new Set(form.controls.map((control) => control.name))].join(', ');
  if (controls.length === 0)
    throw new Error(`The form to ${form.action} has no field "${name}", only: ${names}.`);
  if (controls[0]!.kind !== 'choice') return;
  const offers = controls.flatMap((control) => control.offers);
  const strange = values.find((value) => !offers.includes(value));
  if (strange !== undefined)
    throw new Error(
      `The field "${name}" of the form to ${form.action} does not offer "${strange}", only: ${offers.join(', ')}.`,
    );
};

/** Where a browser would post what, after these entries and a press on a button with this value. */
export const posted = (form: Form, entries: Entries, press?: string): { action: string; body: string } => {
  const body = new URLSearchParams(form.filled.filter(([name]) => !(name in entries)));
  for (const [name, entry] of Object.entries(entries)) {
    const values = typeof entry === 'string' ? [entry] : entry;
    demandOffered(form, name, values);
    for (const value of values) body.append(name, value);
  }
  if (press === undefined) return { action: form.action, body: body.toString() };
  const button = form.buttons.find(({ value }) => value === press);
  if (!button) throw new Error(`The form to ${form.action} has no button "${press}".`);
  body.append(button.name, button.value);
  return { action: button.action ?? form.action, body: body.toString() };
};
