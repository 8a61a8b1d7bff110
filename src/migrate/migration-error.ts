/** Why content cannot be migrated, in Chinese; nothing was changed. `lines`: the affected files. */
export class MigrationError extends Error {
  override name = 'MigrationError';
  readonly lines: readonly string[];

  constructor(message: string, lines: readonly string[] = [], options?: ErrorOptions) {
    super(message, options);
    this.lines = lines;
  }
}
