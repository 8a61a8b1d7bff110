export { faultIn, formatFor } from '../../content/formats.ts';
