import { registerHooks } from 'node:module';

/**
 * A plugin that throws: `node --import ./tests/faults/throw-in.ts` with `THROW_IN`, as JSON: the end of a module's
 * path, the name of a function that it exports, and when: `before` it does its work, `after` it, or `inside`, for a
 * function that returns another one, in the call of that one with this number.
 */
interface Fault {
  module: string;
  name: string;
  when: 'before' | 'after' | 'inside';
  call: number;
}

const fault = JSON.parse(process.env['THROW_IN'] ?? '{"module":"?"}') as Fault;

// A function declaration is a binding that its own module may reassign, and importers get the new one.
const planted = ({ name, when, call }: Fault) => `
const plantedIn = ${name};
let plantedCalls = 0;
const plant = () => { console.error('planted fault'); throw new Error('planted fault in ${name}'); };
${name} = ((...args) => {
  if (${JSON.stringify(when)} === 'before') plant();
  const result = plantedIn(...args);
  if (${JSON.stringify(when)} === 'after') return Promise.resolve(result).then(plant);
  return (...inner) => (++plantedCalls === ${call} ? plant() : result(...inner));
});
`;

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith(fault.module)) return loaded;
    return { ...loaded, source: `${String(loaded.source)}${planted(fault)}` };
  },
});
