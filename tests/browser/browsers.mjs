// The browsers the page is tried in: Chromium, and with BROWSER=firefox a stock Firefox.
import { execFileSync } from 'node:child_process';
import { chromium, firefox } from 'playwright-core';

/** The browser these tests run in. */
export const BROWSER = process.env.BROWSER ?? 'chromium';

const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** The first of these programs that is installed. */
function find(what, names) {
  for (const name of names.filter(Boolean)) {
    try { return execFileSync('which', [name], { encoding: 'utf8' }).trim(); } catch { /* the next one */ }
  }
  throw new Error(`No ${what} found. Run: make setup`);
}

const findChromium = () => find('Chromium', [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);
const findFirefox = () => find('Firefox', [process.env.FIREFOX, 'firefox-esr', 'firefox']);

/** Starts the browser for a context of these options. */
export async function launch(options) {
  if (BROWSER === 'chromium') return chromium.launch({ executablePath: findChromium(), args: [...SANDBOX, ...QUIET] });
  if (BROWSER !== 'firefox') throw new Error(`BROWSER is ${BROWSER}; it can be chromium or firefox`);
  const browser = await firefox.launch({
    channel: 'moz-firefox', // by WebDriver BiDi, as the browser comes; not Playwright's own build
    executablePath: findFirefox(),
    firefoxUserPrefs: preferences(options),
  });
  doWithoutMediaFeatures(browser);
  return browser;
}

/** What Playwright would tell Chromium by the context, Firefox learns from its preferences. */
function preferences({ colorScheme, reducedMotion, prefs }) {
  return {
    ...prefs,
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    'ui.prefersReducedMotion': reducedMotion === 'reduce' ? 1 : 0,
    // Files on the device may not read each other, as in Firefox as it comes.
    'security.fileuri.strict_origin_policy': true,
    // It must ask nobody for anything either.
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  };
}

/**
 * Playwright always sends one command that no released Firefox knows yet, and gives up on the refusal. It is answered here
 * in the browser's place. When Firefox learns the command, this can go: every test with BROWSER=firefox passes without it.
 */
function doWithoutMediaFeatures(browser) {
  const { connection } = browser._connection.toImpl(browser)._browserSession;
  const send = connection.rawSend.bind(connection);
  connection.rawSend = (message) => {
    if (message.method !== 'emulation.setMediaFeaturesOverride') send(message);
    else setImmediate(() => connection._dispatchMessage({ type: 'success', id: message.id, result: {} }));
  };
}
