/** What some browsers tell of the connection; the project's types do not know it. */
export interface Connection {
  saveData?: boolean;
  type?: string;
  effectiveType?: string;
}

const own = (): Connection | undefined =>
  (navigator as unknown as { connection?: Connection }).connection;

/** Whether bytes may cost the reader money, or are asked to be saved. False where the browser does not tell. */
export function isMetered(connection: Connection | undefined = own()): boolean {
  const { saveData = false, type, effectiveType = '' } = connection ?? {};
  return saveData || type === 'cellular' || effectiveType.endsWith('2g');
}

/** Calls where the device leaves its Wi-Fi for a connection that may cost. Gives what ends the watching. */
export function onMetered(act: () => void): () => void {
  const connection = own() as (Connection & EventTarget) | undefined;
  const check = () => {
    if (isMetered(connection)) act();
  };
  connection?.addEventListener('change', check);
  return () => connection?.removeEventListener('change', check);
}
