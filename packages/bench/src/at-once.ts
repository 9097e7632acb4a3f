/** Lets this many of the jobs run at once; stops at the first that fails. */
export const atOnce = async (many: number, jobs: readonly (() => Promise<void>)[]): Promise<void> => {
  let next = 0;
  let failed = false;
  const runner = async () => {
    while (!failed && next < jobs.length) {
      const job = jobs[next++]!;
      try {
        await job();
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: many }, runner));
};
