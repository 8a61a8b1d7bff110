import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** Invalid arguments of a command; the message quotes them and lists the valid ones. */
export class UsageError extends Error {}

/**
 * The options of a command of package.json, `--port 5000`. Throws a {@link UsageError} for one that the command
 * does not have, or without its value.
 */
export function readOptions<const Options extends ParseArgsOptionsConfig>(
  options: Options,
  args: string[] = process.argv.slice(2),
) {
  try {
    return parseArgs({ options, args, strict: true }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const known = Object.entries(options).map(([name, { type }]) =>
      type === 'string' ? `--${name} …` : `--${name}`,
    );
    const may = known.length > 0 ? `可以用 ${known.join('、')}` : '这个命令后面什么也不写';
    throw new UsageError(`看不懂 ${args.join(' ')}：${may}`);
  }
}

/**
 * Validates the names among a command's arguments. Throws a {@link UsageError} for an unknown one.
 */
export function readNames(known: readonly string[], args = process.argv.slice(2)): string[] {
  const strange = args.find((name) => !known.includes(name));
  if (strange !== undefined)
    throw new UsageError(`没有“${strange}”，可以写 ${known.join('、')}，或什么也不写`);
  return args;
}

/**
 * Parses a port number; undefined if none was given. Throws a {@link UsageError} for anything else.
 */
export function readPort(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const port = Number(value);
  if (/^\d+$/.test(value) && port >= 1 && port <= 65_535) return port;
  throw new UsageError(`--port：写的是“${value}”，应是 1 到 65535 的整数`);
}

/** Runs `read`; if it throws a {@link UsageError}, prints it and exits. */
export function orUsage<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
