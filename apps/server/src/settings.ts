import {
  type Config,
  type ConfigProblem,
  readConfig,
  trustProxyOf,
} from '@samenspraak/core/foundation/config.ts';
import { databaseProblems } from '@samenspraak/core/foundation/installation.ts';
import express from 'express';

/** The settings, or an end of the process that tells everything that is wrong with them, each with its remedy. */
export const settingsOrLeave = async (env: NodeJS.ProcessEnv): Promise<Config> => {
  const { config, problems } = readConfig(env);
  const all = [...problems, ...proxyProblems(env), ...(await databaseProblems(env))];
  if (config && all.length === 0) return config;
  const lines = all.map(({ setting, problem, remedy }) => `  ${setting}: ${problem}\n    ${remedy}`);
  const many = all.length === 1 ? 'One setting is' : `${all.length} settings are`;
  process.stderr.write(`Samenspraak does not start. ${many} not right:\n\n${lines.join('\n')}\n`);
  process.exit(1);
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
