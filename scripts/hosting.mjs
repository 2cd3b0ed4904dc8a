// Writes docs/hosting/: what public/_headers says, for nginx, Apache and Caddy. Run after a change there:
// node scripts/hosting.mjs (tests/hosting/ compares, and tries the files with the servers themselves).
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { TYPES as BY_END, read } from './headers.mjs';

const HEAD = `# Moje pravice, written by scripts/hosting.mjs from public/_headers: change it there. docs/hosting.md explains it.
# Yours to change: the name of the server, the folder, the certificate, and who may embed the page (frame-ancestors).`;

/** Every type in dist/, for servers that don't know all. Text is UTF-8. */
const TYPES = Object.fromEntries(Object.entries(BY_END).map(([end, type]) => [type.split(';')[0], end]));
const PACKED = Object.keys(TYPES).filter((type) => type !== 'image/png' && type !== 'text/html').join(' ');

const rules = read('public/_headers');

/** The end of a path as a pattern, so that the page may lie in a sub-folder; nothing for all paths. */
const ending = (path) => (path === '/*' ? '' : `${path.split('*').map((part) => part.replaceAll('.', '\\.')).join('[^/]*')}$`);

/** [[name, [[ending, value]]]] of all headers but the types, which each server sets in its own way. */
function headers() {
  const found = new Map();
  for (const { path, headers: given } of rules) {
    for (const [name, value] of given.filter(([name]) => name !== 'Content-Type')) {
      const values = found.get(name) ?? found.set(name, []).get(name);
      const same = values.find((entry) => entry.value === value);
      if (same) same.endings.push(ending(path));
      else values.push({ value, endings: [ending(path)] });
    }
  }
  return found;
}

const lines = (...parts) => `${parts.flat().join('\n')}\n`;
const pattern = (endings) => (endings.length === 1 ? endings[0] : `(${endings.join('|')})`);
const variable = (name) => `$moje_pravice_${name.toLowerCase().replaceAll('-', '_')}`;

/** For nginx: a map for each header, since add_header in one location takes away those of the one around it. */
function nginx() {
  const maps = [];
  const adds = [];
  for (const [name, values] of headers()) {
    if (values[0].endings[0] === '') {
      adds.push(`    add_header ${name} "${values[0].value}";`);
      continue;
    }
    maps.push(`map $uri ${variable(name)} {`, ...values.map(({ value, endings }) => `  "~${pattern(endings)}" "${value}";`), '}');
    adds.push(`    add_header ${name} ${variable(name)};`);
  }
  return lines(
    HEAD, '# Belongs within http { }: put it into /etc/nginx/conf.d/.', '',
    '# An empty value sends no header.', maps, '',
    'server {', '  listen 80;', '  server_name pravice.example.si;', '  return 301 https://$host$request_uri;', '}', '',
    'server {',
    '  listen 443 ssl http2;', '  server_name pravice.example.si;',
    '  ssl_certificate /etc/ssl/pravice.example.si.pem;', '  ssl_certificate_key /etc/ssl/pravice.example.si.key;',
    '  root /srv/moje-pravice;', '',
    '  location / {', '    index index.html;', '    try_files $uri $uri/ =404;',
    adds,
    '  }', '',
    '  types {', Object.entries(TYPES).map(([type, end]) => `    ${type} ${end};`), '  }',
    '  charset utf-8;', '  charset_types text/plain text/css text/javascript;', '',
    '  # With node scripts/compress.mjs the packed files lie beside the others. Without, gzip packs at every request.',
    '  gzip on;', '  gzip_vary on;', '  gzip_static on;', `  gzip_types ${PACKED};`,
    '  # brotli_static on; # a sixth less than gzip; needs the module brotli-static (Debian: libnginx-mod-http-brotli-static)',
    '}',
  );
}

/** For Apache: a condition at each header. */
function apache() {
  const sets = [];
  for (const [name, values] of headers()) {
    for (const { value, endings } of values) {
      sets.push(`  Header set ${name} "${value}"${endings[0] === '' ? '' : ` "expr=%{REQUEST_URI} =~ m#${pattern(endings)}#"`}`);
    }
  }
  const ends = (types) => types.map((type) => `.${TYPES[type]}`).join(' ');
  return lines(
    HEAD, '# Needs: a2enmod ssl headers filter deflate brotli', '',
    '<VirtualHost *:80>', '  ServerName pravice.example.si', '  Redirect permanent / https://pravice.example.si/', '</VirtualHost>', '',
    '<VirtualHost *:443>', '  ServerName pravice.example.si', '  DocumentRoot /srv/moje-pravice',
    '  SSLEngine on', '  SSLCertificateFile /etc/ssl/pravice.example.si.pem', '  SSLCertificateKeyFile /etc/ssl/pravice.example.si.key', '',
    '  <Directory /srv/moje-pravice>', '    Require all granted', '    AllowOverride None', '    DirectoryIndex index.html', '  </Directory>', '',
    sets, '',
    Object.entries(TYPES).map(([type, end]) => `  AddType ${type} .${end}`),
    `  AddCharset utf-8 ${ends(['text/html', 'text/javascript', 'text/css', 'text/plain'])}`, '',
    `  AddOutputFilterByType BROTLI_COMPRESS;DEFLATE text/html ${PACKED}`,
    '</VirtualHost>',
  );
}

/** For Caddy: a matcher for each group of paths. What is missing must not be kept for a year, so those files have to be there. */
function caddy() {
  const groups = new Map();
  for (const { path, headers: given } of rules) {
    const body = given.map(([name, value]) => `    ${name} "${value}"`).join('\n');
    groups.set(body, [...(groups.get(body) ?? []), ending(path)]);
  }
  const parts = Array.from(groups, ([body, endings], i) => (endings[0] === ''
    ? ['  header {', body, '  }']
    : [`  @m${i} {`, `    path_regexp ${pattern(endings)}`, ...(body.includes('immutable') ? ['    file'] : []), '  }', `  header @m${i} {`, body, '  }']));
  return lines(
    HEAD, '# Caddy gets the certificate by itself.', '',
    'pravice.example.si {', '  root * /srv/moje-pravice',
    parts.flat(),
    '  encode zstd gzip {', '    match {', ...['text/html', ...PACKED.split(' ')].map((type) => `      header Content-Type ${type}*`), '    }', '  }',
    '  file_server {', '    precompressed br gzip', '  }', '}',
  );
}

/** The files of docs/hosting/ as they should be. */
export const files = () => ({ 'nginx.conf': nginx(), 'apache.conf': apache(), Caddyfile: caddy() });

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, text] of Object.entries(files())) writeFileSync(`docs/hosting/${name}`, text);
}
