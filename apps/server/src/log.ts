import { pino, type Logger } from 'pino';

// A mail server's answer or a database's complaint can quote an address or a value that somebody typed.
const withoutPeople = (text: string): string =>
  text
    .replace(/\nparams:[\s\S]*$/, '')
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '<address>')
    .slice(0, 1000);

const plainError = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { message: withoutPeople(String(error)) };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: withoutPeople(error.message),
    ...(typeof code === 'string' ? { code } : {}),
    // Only the places: the first lines of a stack repeat the message.
    at: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim())
      .slice(0, 12),
    ...(error.cause === undefined ? {} : { cause: plainError(error.cause) }),
  };
};

// A line to a file costs as much as answering a small request, so lines wait for each other for a moment.
const moment = 100;
const roomForLines = 8_192;

/** One JSON line per event, without names, mail addresses, answers or codes. */
export const openLog = (): Logger => {
  const lines = pino.destination({ dest: 1, sync: true, minLength: roomForLines });
  setInterval(() => lines.flush(), moment).unref();
  process.on('exit', () => lines.flushSync());
  return pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: plainError } },
    lines,
  );
};
