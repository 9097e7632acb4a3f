export { publicStamp } from './public-stamp.ts';
