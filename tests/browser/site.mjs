// A server of somebody else on this machine, for pages that ours stands in.
import { createServer } from 'node:http';

/** Answers with what `answer(path)` gives: HTML, or { type, bytes, headers }; 404 for nothing. Any site may ask. */
export async function site(answer, host = '127.0.0.1') {
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    requests.push(path);
    const found = await answer(path);
    response.writeHead(found ? 200 : 404, { 'access-control-allow-origin': '*', 'content-type': found?.type ?? 'text/html; charset=utf-8', ...found?.headers });
    response.end(found?.bytes ?? found ?? '404');
  });
  await new Promise((done) => server.listen(0, host, done));
  return { url: `http://${host}:${server.address().port}/`, requests, close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }) };
}
