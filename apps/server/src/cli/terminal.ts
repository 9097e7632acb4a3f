/** Runs a program of the terminal: what it answers is shown; what goes wrong is one sentence and exit code 1. */
export const report = async (program: () => Promise<string>): Promise<void> => {
  try {
    console.log(await program());
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
};
