// First what every page has: in its own order the script of every page compresses best.
import './site.ts';
import './directory.ts';
