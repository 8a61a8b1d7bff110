import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** A compile error: `src/collections/books/site.ts`, its line from 1, the compiler's message. */
export interface CompileError {
  file: string;
  line: number;
  message: string;
}

/**
 * Compiles `src/collections/`, or other files of it, with all imports, by `tsconfig.json`.
 *
 * @param root the project's folder
 * @param entries paths below it
 * @param overlay path below it → text that replaces the file, which need not exist
 */
export function compileCollections(
  root: string,
  entries: readonly string[] = ['src/collections/index.ts'],
  overlay: ReadonlyMap<string, string> = new Map(),
): CompileError[] {
  const options = readOptions(root);
  const host = overlaid(ts.createCompilerHost(options), root, overlay);
  const program = ts.createProgram(
    entries.map((path) => join(root, path)),
    options,
    host,
  );
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => ({
    file: file ? relative(root, file.fileName).replaceAll('\\', '/') : '',
    line: file ? file.getLineAndCharacterOfPosition(start).line + 1 : 1,
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
}

function readOptions(root: string): ts.CompilerOptions {
  const path = join(root, 'tsconfig.json');
  const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file)) as {
    config: unknown;
  };
  const own = { fileExists: ts.sys.fileExists, readFile: ts.sys.readFile };
  const parsed = ts.parseJsonConfigFileContent(
    config,
    { ...own, useCaseSensitiveFileNames: true, readDirectory: () => [] },
    dirname(path),
  );
  // An import that only the missing part would use is not the first thing to fix.
  const lenient = { noUnusedLocals: false, noUnusedParameters: false };
  return { ...parsed.options, ...lenient, noEmit: true, skipLibCheck: true };
}

function overlaid(
  host: ts.CompilerHost,
  root: string,
  overlay: ReadonlyMap<string, string>,
): ts.CompilerHost {
  const textOf = (path: string) => overlay.get(relative(root, path).replaceAll('\\', '/'));
  const folders = new Set([...overlay.keys()].map((path) => dirname(join(root, path))));
  return {
    ...host,
    fileExists: (path) => textOf(path) !== undefined || host.fileExists(path),
    directoryExists: (path) => folders.has(path) || (host.directoryExists?.(path) ?? true),
    readFile: (path) => textOf(path) ?? host.readFile(path),
    getSourceFile(path, version, ...rest) {
      const text = textOf(path);
      return text === undefined
        ? host.getSourceFile(path, version, ...rest)
        : ts.createSourceFile(path, text, version, true);
    },
  };
}

/** The compile errors of the collections, a line each: `src/collections/books/site.ts:5: …`. */
export const compileErrors = (root: string): string[] =>
  compileCollections(root).map(({ file, line, message }) => `${file}:${line}: ${brief(message)}`);

/** The last line of a chain of reasons names the cause; those before it print whole types. */
const brief = (message: string): string => message.split('\n').at(-1)?.trim() ?? '';
