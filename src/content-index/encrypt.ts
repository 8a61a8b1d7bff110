/**
 * The content of one commit in a single file, which a build puts beside the desk, so that a desk on
 * a host need not request 3,000 entries one by one. The file is public and contains drafts, so it
 * is encrypted (AES-256-GCM) with a key derived from data that only the repository contains at that
 * commit. The same code runs in Node and in the browser.
 */
export interface ContentIndex {
  /** Path below the project root → text. */
  files: Record<string, string>;
  /** Names of the files in `content/media/`. */
  media: string[];
}

/**
 * Inputs of the key: anybody with read access to the repository gets both from the host, nobody
 * else can.
 */
export interface ContentSecret {
  /**
   * Git's id of the tree of `content/`: it changes with every change. Hosts show such ids publicly.
   */
  tree: string;
  /** The random salt in the repository (`salt.ts`), 64 hex digits. */
  salt: string;
}

/** The file's name beside the desk's page. */
export const INDEX_FILE = 'content.bin';

type Bytes = Uint8Array<ArrayBuffer>;

const HEADER = /^red-candle-2 ([0-9a-f]{40,64})\n/;
const HEADER_LENGTH = 100;
const NONCE_LENGTH = 12;

/** The encrypted index of the content at `commit`. */
export async function encryptIndex(
  index: ContentIndex,
  { commit, ...secret }: { commit: string } & ContentSecret,
): Promise<Bytes> {
  const text = new Blob([JSON.stringify(index)]).stream();
  const packed = await collect(text.pipeThrough(new CompressionStream('gzip')));
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_LENGTH));
  const algorithm = { name: 'AES-GCM', iv: nonce };
  const encrypted = await crypto.subtle.encrypt(algorithm, await keyOf(secret), packed);
  return collect(new Blob([`red-candle-2 ${commit}\n`, nonce, encrypted]).stream());
}

/** The commit of an index; undefined for any other file, such as a host’s error page. */
export function commitOf(bytes: Bytes): string | undefined {
  return HEADER.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_LENGTH)))?.[1];
}

/**
 * Decrypts an index. Throws if the secret is not the one that it was encrypted with, or if a byte
 * has changed.
 */
export async function decryptIndex(bytes: Bytes, secret: ContentSecret): Promise<ContentIndex> {
  const start = bytes.indexOf(10) + 1;
  const nonce = bytes.subarray(start, start + NONCE_LENGTH);
  const encrypted = bytes.subarray(start + NONCE_LENGTH);
  const algorithm = { name: 'AES-GCM', iv: nonce };
  const packed = await crypto.subtle.decrypt(algorithm, await keyOf(secret), encrypted);
  const text = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(text).json()) as ContentIndex;
}

async function keyOf({ tree, salt }: ContentSecret): Promise<CryptoKey> {
  const secret = new TextEncoder().encode(salt);
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode(`red-candle content index ${tree}`);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

async function collect(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Bytes> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
