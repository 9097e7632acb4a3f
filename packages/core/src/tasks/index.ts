/** The door of tasks: what waits for somebody, read across all areas. */
export { myTasks } from './my-tasks.ts';
