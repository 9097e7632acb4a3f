export { tellDemo } from './tell-demo.ts';
