// A small static server. Alone: node scripts/serve.mjs FOLDER [PORT]. In tests: serve(folder, { base: '/a/b/' }).
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.webmanifest': 'application/manifest+json', '.txt': 'text/plain; charset=utf-8',
};

/** A file whose name has its hash never changes; any other one is asked for each time, as a good host does. */
const caching = (file) => (/-[0-9a-f]{16}\.\w+$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');

/** Serves a folder under `base` on this machine only. Gives the address, the paths asked for so far, and close(). */
export async function serve(folder, { base = '/', port = 0 } = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    requests.push(path);
    try {
      if (!path.startsWith(base)) throw new Error('outside');
      const file = normalize(`/${path.slice(base.length)}`).replace(/\/$/, '/index.html');
      const bytes = await readFile(join(folder, file));
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': caching(file), 'access-control-allow-origin': '*' }).end(bytes);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('404');
    }
  });
  await new Promise((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    requests,
    close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = 'dist', port = '8080'] = process.argv.slice(2);
  const { url } = await serve(folder, { port: Number(port) });
  console.log(`${folder}/ is at ${url} (stop with Ctrl+C)`);
}
