// The plugin for WordPress (docs/recipes/wordpress/), run by PHP with stand-ins for the functions of WordPress that it calls.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { launch } from './browsers.mjs';

const PLUGIN = 'docs/recipes/wordpress/moje-pravice.php';
const skip = spawnSync('php', ['-v']).error && 'there is no PHP here (on Debian: php-cli)';

// As WordPress does it, in short.
const STAND_INS = `
define('ABSPATH', '/');
$shortcodes = []; $scripts = [];
function add_shortcode($name, $function) { global $shortcodes; $shortcodes[$name] = $function; }
function wp_enqueue_script_module($id, $src, $deps, $version) { global $scripts; $scripts[$id] = [$src, $deps, $version]; }
function esc_attr($text) { return htmlspecialchars($text, ENT_QUOTES); }
function esc_url($text) { return htmlspecialchars($text, ENT_QUOTES); }
function sanitize_hex_color($text) { return preg_match('/^#([0-9a-f]{3}){1,2}$/i', $text) ? $text : null; }
`;

/** What the shortcode with these attributes gives (a list holds words without a value), and the scripts that it asks for. */
const run = (given) => JSON.parse(execFileSync('php', ['-r', `${STAND_INS}
require '${PLUGIN}';
$given = json_decode(file_get_contents('php://stdin'), true);
$html = $shortcodes['moje_pravice']($given);
echo json_encode(['html' => $html, 'scripts' => $scripts]);`], { input: JSON.stringify(given), encoding: 'utf8' }));

test('the plugin is PHP', { skip }, () => {
  execFileSync('php', ['-l', PLUGIN]);
});

test('it can’t be called but by WordPress', { skip }, () => {
  assert.equal(execFileSync('php', [PLUGIN], { encoding: 'utf8' }), '');
});

test('the shortcode makes the element, and no value leaves its attribute', { skip }, async () => {
  const browser = await launch({});
  try {
    const page = await browser.newPage();
    const parsed = async (given) => {
      const { html, scripts } = run(given);
      assert.deepEqual(scripts, { 'moje-pravice': ['https://moje-pravice.example/embed.js', [], null] });
      return page.evaluate((html) => {
        document.body.innerHTML = html;
        return [...document.body.querySelectorAll('*')].map((element) => [element.localName, Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))]);
      }, html);
    };
    const link = ['a', { href: 'https://moje-pravice.example/' }];
    assert.deepEqual(await parsed(''), [['moje-pravice', {}], link]); // what WordPress before 6.5 gave for no attributes
    assert.deepEqual(await parsed([]), [['moje-pravice', {}], link]);
    assert.deepEqual(await parsed({ lang: 'sl', rights: 'vrtec od', accent: '#1d4f91', 0: 'expanded', onclick: 'x' }),
      [['moje-pravice', { lang: 'sl', rights: 'vrtec od', expanded: '', style: '--moje-pravice-accent: #1d4f91' }], link]);
    const hostile = '"><script>window.hit = 1</script>';
    assert.deepEqual(await parsed({ facts: hostile, accent: `red;${hostile}` }), [['moje-pravice', { facts: hostile }], link]);
    assert.equal(await page.evaluate(() => window.hit), undefined);
  } finally {
    await browser.close();
  }
});
