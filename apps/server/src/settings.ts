import {
  type Config,
  type ConfigProblem,
  isPort,
  listeningOf,
  readConfig,
  trustProxyOf,
} from '@samenspraak/core/foundation/config.ts';
import { databaseProblems, folderProblems } from '@samenspraak/core/foundation/installation.ts';
import express from 'express';
import { createServer } from 'node:net';

/**
 * The settings, or an end of the process that tells everything that is wrong with them, each with its remedy.
 * `more` is what the caller found itself.
 */
export const settingsOrLeave = async (
  env: NodeJS.ProcessEnv,
  more: ConfigProblem[] = [],
): Promise<Config> => {
  const { config, problems } = readConfig(env);
  const all = [
    ...problems,
    ...more,
    ...proxyProblems(env),
    ...folderProblems(env),
    ...(await databaseProblems(env)),
  ];
  if (config && all.length === 0) return config;
  const lines = all.map(({ setting, problem, remedy }) => `  ${setting}: ${problem}\n    ${remedy}`);
  const many = all.length === 1 ? 'One setting is' : `${all.length} settings are`;
  process.stderr.write(`Samenspraak does not start. ${many} not right:\n\n${lines.join('\n')}\n`);
  process.exit(1);
};

/** Found by listening for a moment: no rule tells which names and numbers are of this machine. */
export const listeningProblems = async (env: NodeJS.ProcessEnv): Promise<ConfigProblem[]> => {
  const { host, port } = listeningOf(env);
  const code = await new Promise<string | null>((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(isPort(port) ? port : 0, host, () => probe.close(() => resolve(null)));
  });
  // Who has the port may be this site itself; the lock on the data says so in better words.
  if (code === null || code === 'EADDRINUSE') return [];
  if (code === 'EACCES')
    return [
      {
        setting: 'PORT',
        problem: `This user may not listen on port ${port}.`,
        remedy: 'Choose a port from 1024, and let the proxy in front pass on to it.',
      },
    ];
  return [
    {
      setting: 'HOST',
      problem: `"${host}" is not an address of this machine (${code}).`,
      remedy: 'Give 0.0.0.0 for all its addresses, or leave it out for 127.0.0.1.',
    },
  ];
};

const proxyProblems = (env: NodeJS.ProcessEnv): ConfigProblem[] => {
  const trusted = trustProxyOf(env);
  try {
    express().set('trust proxy', trusted);
    return [];
  } catch {
    return [
      {
        setting: 'TRUST_PROXY',
        problem: `"${trusted}" is not a proxy we can recognise.`,
        remedy:
          'Give the number of proxies in front (1), or their addresses, like 10.0.0.0/8, or leave it out.',
      },
    ];
  }
};
