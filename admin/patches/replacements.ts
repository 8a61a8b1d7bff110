import { CORE, type Replacement } from './patch.ts';

/** What is replaced as a whole: weight that we do not need, and code that our policy forbids. */
export const REPLACEMENTS: readonly Replacement[] = [
  {
    module: `${CORE}/constants/configSchema.js`,
    why: 'AJV compiles schemas with eval, which our policy forbids (https://github.com/decaporg/decap-cms/issues/2138); our config is checked by types and tests instead',
    marks: ["import AJV from 'ajv';", 'export function validateConfig(config) {'],
    code: 'export function validateConfig() {}',
  },
  {
    module: `${CORE}/lib/imageTransformations.js`,
    why: 'Pictures are re-encoded by the browser itself (media.ts); this would bring 760 KB of WebAssembly',
    marks: ["import('@jsquash/webp')", 'export function getMediaProcessingConfig(config, field) {'],
    code: `export const getMediaProcessingConfig = () => undefined;
      export const getMediaProcessingFileName = name => name;
      export const shouldTransformImage = () => false;
      export const transformImage = (file, path) => [{ file, path }];`,
  },
  {
    module: `${CORE}/formats/toml.js`,
    why: 'No content is TOML, and its parser calls eval',
    marks: ["import parseToml from '@iarna/toml/parse-string';", 'export default {'],
    code: "const refuse = () => { throw new Error('TOML'); }; export default { fromFile: refuse, toFile: refuse };",
  },
];
