// Who hears what gets out: two servers (the page's own and another one) and ports that log every byte. All on this machine.
import { createSocket } from 'node:dgram';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { typeOf } from '../../../scripts/headers.mjs';

/** What is answered where an attack wants a certain kind of thing; only that it asks counts. */
const ANSWERS = {
  script: ['text/javascript', ''],
  style: ['text/css', 'p { color: red }'],
  events: ['text/event-stream', ''],
  svg: ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
};

const listening = (server) => new Promise((done, failed) => {
  server.once('error', failed);
  server.listen(0, '127.0.0.1', () => done(server.address().port));
});

/** The listeners. `heard` holds a word for each attack that got out; `folders` are served: { '/a/b/': 'dist' }. */
export async function listen(folders, files = {}) {
  const heard = new Set();
  const bytes = [];
  const closing = [];

  /** Whatever contains `out-NAME.`, in an address, a header or a body. */
  const log = (text) => {
    bytes.push(text);
    for (const [, name] of text.matchAll(/out-([\w@ -]+?)\./g)) heard.add(name);
  };

  async function answer(request, response) {
    const { pathname, search } = new URL(request.url, 'http://localhost');
    log(decodeURIComponent(`${request.method} ${pathname}${search} ${JSON.stringify(request.headers)}`));
    request.on('data', (data) => log(data.toString('latin1')));
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    response.setHeader('cache-control', 'no-store');
    const kind = Object.keys(ANSWERS).find((kind) => pathname.endsWith(`.${kind}`));
    if (kind) return response.writeHead(200, { 'content-type': ANSWERS[kind][0], 'service-worker-allowed': '/' }).end(ANSWERS[kind][1]);
    if (files[pathname]) return response.writeHead(200, { 'content-type': typeOf(pathname) }).end(files[pathname]);
    const base = Object.keys(folders).find((base) => pathname.startsWith(base));
    try {
      if (!base) throw new Error('no such file');
      const path = join(folders[base], pathname.slice(base.length) || 'index.html');
      const content = await readFile(path);
      return response.writeHead(200, { 'content-type': typeOf(path) }).end(content);
    } catch {
      return response.writeHead(404, { 'content-type': 'text/plain' }).end('404');
    }
  }

  async function server() {
    const server = createServer(answer);
    // A WebSocket asks to change the protocol; that it asks is enough.
    server.on('upgrade', (request, socket) => { log(decodeURIComponent(request.url)); socket.destroy(); });
    const port = await listening(server);
    closing.push(() => new Promise((done) => { server.close(done); server.closeAllConnections(); }));
    return `http://127.0.0.1:${port}`;
  }

  /** A port for one attack, whose name can't be in the bytes. */
  async function port(name) {
    const socket = createSocket('udp4', () => heard.add(name));
    await new Promise((done) => { socket.bind(0, '127.0.0.1', done); });
    closing.push(() => new Promise((done) => { socket.close(done); }));
    return socket.address().port;
  }

  const [here, there] = [await server(), await server()];
  return { here, there, port, heard, bytes, close: () => Promise.all(closing.map((close) => close())) };
}
