// A small static server. Alone: node scripts/serve.mjs FOLDER [PORT]. In tests: serve(folder, { base: '/a/b/' }).
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersFor, read, typeOf } from './headers.mjs';

/**
 * Serves a folder under `base`, on this machine only, with the headers of its `_headers`. Gives the address, the paths asked
 * for so far, and close(). For tests, `spoil(path, answer)` may change an answer ({ status, headers, bytes }), or take it
 * away (null: the connection is cut).
 */
export async function serve(folder, { base = '/', port = 0, host = '127.0.0.1', spoil = (_, answer) => answer } = {}) {
  const requests = [];
  const rules = existsSync(join(folder, '_headers')) ? read(join(folder, '_headers')) : [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    requests.push(path);
    const send = (answer) => {
      const sent = spoil(path, answer);
      if (sent) response.writeHead(sent.status, sent.headers).end(sent.bytes);
      else request.socket.destroy();
    };
    try {
      if (!path.startsWith(base)) throw new Error('outside');
      const asked = normalize(`/${path.slice(base.length)}`);
      const file = asked.replace(/\/$/, '/index.html');
      const bytes = await readFile(join(folder, file));
      send({ status: 200, headers: { 'content-type': typeOf(file), 'cache-control': 'no-cache', ...headersFor(rules, asked) }, bytes });
    } catch (error) {
      if (error.message.startsWith('_headers')) throw error;
      send({ status: 404, headers: { 'content-type': 'text/plain' }, bytes: '404' });
    }
  });
  await new Promise((done, failed) => server.once('error', failed).listen(port, host, done));
  return {
    url: `http://${host}:${server.address().port}${base}`,
    requests,
    close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = 'dist', port = '8080'] = process.argv.slice(2);
  const { url } = await serve(folder, { port: Number(port) });
  console.log(`${folder}/ is at ${url} (stop with Ctrl+C)`);
}
