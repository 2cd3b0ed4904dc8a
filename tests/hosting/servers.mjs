// Starts the servers of docs/hosting/ with the very files that stand there; only names, ports and certificate are put in place.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const has = (program) => { try { return execFileSync('which', [program], { encoding: 'utf8', env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` } }).trim(); } catch { return ''; } };
const freePort = () => new Promise((done) => {
  const probe = createServer().listen(0, '127.0.0.1', () => { const { port } = probe.address(); probe.close(() => done(port)); });
});
const put = (text, ...changes) => changes.reduce((now, [from, to]) => {
  if (!now.includes(from)) throw new Error(`docs/hosting/ does not say: ${from}`);
  return now.replaceAll(from, to);
}, text);

/** By name: how its own file becomes one for a test, how it is checked, how it is started. */
const SERVERS = {
  nginx: {
    program: has('nginx'),
    configure(text, { temp, folder, port, spare }) {
      const site = put(text, ['listen 80;', `listen 127.0.0.1:${spare};`], ['listen 443 ssl http2;', `listen 127.0.0.1:${port};`], ['/srv/moje-pravice', folder])
        .replace(/^ *ssl_.*\n/gm, '');
      const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${temp}/${name};`).join(' ');
      return `daemon off; pid ${temp}/pid; error_log stderr; worker_processes 1;\nevents {}\nhttp {\naccess_log off; ${paths}\n${site}}\n`;
    },
    check: (file) => ['-t', '-c', file],
    start: (file) => ['-c', file],
    file: 'nginx.conf',
  },
  apache: {
    program: has('apache2'),
    configure(text, { temp, folder, port, spare }) {
      const site = put(text, ['*:80>', `127.0.0.1:${spare}>`], ['*:443>', `127.0.0.1:${port}>`], ['/srv/moje-pravice', folder]).replace(/^ *SSL.*\n/gm, '');
      const modules = '/usr/lib/apache2/modules';
      const load = ['mpm_event', 'authz_core', 'mime', 'dir', 'alias', 'headers', 'filter', 'deflate', 'brotli']
        .filter((name) => existsSync(`${modules}/mod_${name}.so`)).map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`);
      return [...load, 'ServerName localhost', `ServerRoot ${temp}`, `PidFile ${temp}/pid`, `ErrorLog ${temp}/log`, 'TypesConfig /dev/null',
        `DefaultRuntimeDir ${temp}`, 'User www-data', 'Group www-data', `Listen 127.0.0.1:${port}`, `Listen 127.0.0.1:${spare}`, site].join('\n');
    },
    check: (file) => ['-t', '-f', file],
    start: (file) => ['-DFOREGROUND', '-f', file],
    file: 'apache.conf',
  },
  caddy: {
    program: has('caddy'),
    configure: (text, { folder, port }) => `{\n  admin off\n}\n${put(text, ['pravice.example.si {', `http://127.0.0.1:${port} {`], ['/srv/moje-pravice', folder])}`,
    check: (file) => ['validate', '--config', file, '--adapter', 'caddyfile'],
    start: (file) => ['run', '--config', file, '--adapter', 'caddyfile'],
    file: 'Caddyfile',
  },
};

export const NAMES = Object.keys(SERVERS);
export const isInstalled = (name) => Boolean(SERVERS[name].program);

/** Checks the configuration with the server's own check and starts it on a folder. Gives the address and stop(). */
export async function start(name, folder) {
  const server = SERVERS[name];
  const temp = mkdtempSync(join(tmpdir(), 'moje-pravice-'));
  const [port, spare] = [await freePort(), await freePort()];
  const file = join(temp, server.file);
  writeFileSync(file, server.configure(readFileSync(`docs/hosting/${server.file}`, 'utf8'), { temp, folder: resolve(folder), port, spare }));
  const options = { env: { ...process.env, HOME: temp, XDG_DATA_HOME: temp, XDG_CONFIG_HOME: temp } };
  execFileSync(server.program, server.check(file), { ...options, stdio: 'pipe' });
  const child = spawn(server.program, server.start(file), { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => { said += data; });
  const ended = new Promise((done) => { child.once('exit', done); });
  const url = `http://127.0.0.1:${port}/`;
  const isUp = () => fetch(url).then(() => true, () => false);
  for (let i = 0; !(await isUp()); i++) {
    if (i === 100 || child.exitCode !== null) throw new Error(`${name} did not start: ${said}`);
    await new Promise((done) => { setTimeout(done, 100); });
  }
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(temp, { recursive: true, force: true });
    },
  };
}
