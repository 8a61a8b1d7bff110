import { startDirectory } from './directory/start.ts';

startDirectory();
