/** Network Information API, supported by some browsers and missing from the project's types. */
export interface Connection {
  saveData?: boolean;
  type?: string;
  effectiveType?: string;
}

const own = (): Connection | undefined =>
  (navigator as unknown as { connection?: Connection }).connection;

/**
 * Whether data may cost money or the reader turned on data saving. False if the browser does not
 * report it.
 */
export function isMetered(connection: Connection | undefined = own()): boolean {
  const { saveData = false, type, effectiveType = '' } = connection ?? {};
  return saveData || type === 'cellular' || effectiveType.endsWith('2g');
}

/**
 * Calls `act` when the device changes from Wi-Fi to a metered connection. Returns a function that
 * stops watching.
 */
export function onMetered(act: () => void): () => void {
  const connection = own() as (Connection & EventTarget) | undefined;
  const check = () => {
    if (isMetered(connection)) act();
  };
  connection?.addEventListener('change', check);
  return () => connection?.removeEventListener('change', check);
}
