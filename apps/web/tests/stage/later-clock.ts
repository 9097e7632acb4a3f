// Loaded into the server before everything else: it then believes that it is some days later. Timers run as ever.
const ahead = Number(process.env.DAYS_LATER ?? 0) * 86_400_000;

globalThis.Date = new Proxy(Date, {
  construct: (date, parts: []) => (parts.length > 0 ? new date(...parts) : new date(date.now() + ahead)),
  get: (date, key) => (key === 'now' ? () => date.now() + ahead : (Reflect.get(date, key) as unknown)),
});
