export { errorIn, formatFor } from '../../content/formats.ts';
