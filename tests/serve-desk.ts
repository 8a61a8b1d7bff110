import { startDeskServer } from './e2e/desk-server.ts';

/** The desk of the project in the working folder, over a copy of its content. Prints its address and folder. */
const { url, root } = await startDeskServer('/', 0, 'content');
console.log(JSON.stringify({ url, root }));
