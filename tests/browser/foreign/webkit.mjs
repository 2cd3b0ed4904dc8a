// WebKitGTK by plain WebDriver, where Debian's webkit2gtk-driver and xvfb are installed: an engine that Playwright can't drive
// as it comes.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const first = (all) => all.find((file) => existsSync(file));
const BROWSER = first(['4.1', '4.0'].flatMap((version) => readdirSync('/usr/lib').map((machine) => `/usr/lib/${machine}/webkit2gtk-${version}/MiniBrowser`)));
const DRIVER = first(['/usr/bin/WebKitWebDriver']);
const SCREEN = first(['/usr/bin/Xvfb']);

/** Why it can't be tried here; nothing where it can. */
export const missing = !(BROWSER && DRIVER && SCREEN) && 'there is no WebKitGTK to drive here (Debian: webkit2gtk-driver, xvfb)';

/** Starts it and runs `body({ go, run })`: go(url); run(function body as text, …arguments) gives what a promise comes to. */
export async function webkit(body) {
  const screen = spawn(SCREEN, ['-displayfd', '1', '-screen', '0', '1000x900x24'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const display = await new Promise((done) => { screen.stdout.once('data', (text) => done(String(text).trim())); });
  const port = 20_000 + (process.pid % 20_000);
  const driver = spawn(DRIVER, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: `:${display}`, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' }, stdio: 'ignore',
  });
  const ask = async (path, data) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: data ? 'POST' : 'DELETE', body: data && JSON.stringify(data) });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  let session;
  try {
    for (let i = 0; ; i++) {
      try {
        session = await ask('/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] } } } });
        break;
      } catch (error) {
        if (i > 100 || !/fetch failed/.test(error.message)) throw error;
        await new Promise((done) => { setTimeout(done, 200); });
      }
    }
    const at = `/session/${session.sessionId}`;
    await ask(`${at}/timeouts`, { script: 60_000 });
    await body({
      name: `${session.capabilities.browserName} ${session.capabilities.browserVersion}`,
      go: (url) => ask(`${at}/url`, { url }),
      run: (script, ...args) => ask(`${at}/execute/async`, {
        script: `const done = arguments[arguments.length - 1]; const given = arguments;
          (async () => { ${script} })().then((value) => done({ value }), (error) => done({ wrong: String(error) }));`,
        args,
      }).then(({ value, wrong }) => {
        if (wrong) throw new Error(wrong);
        return value;
      }),
    });
  } finally {
    if (session) await ask(`/session/${session.sessionId}`).catch(() => {});
    driver.kill();
    screen.kill();
  }
}
