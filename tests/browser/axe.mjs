// The accessibility rules of axe-core, asked inside the page.
import { readFileSync } from 'node:fs';

const SOURCE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** WCAG 2.0, 2.1 and 2.2, A and AA, and what else axe advises. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** The rules that another colour scheme or width can break. */
export const LOOKS = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/** What axe finds in the page as it stands: all rules, or only those named. */
export async function findings(page, rules) {
  // The script goes in by the protocol and once: the page's own policy would refuse it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  const options = {
    runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS },
    resultTypes: ['violations'],
    // The page is set in any font the device has; loading its style sheet again would be a request.
    preload: false,
    // Off unless asked for; WCAG 2.2 asks.
    rules: rules ? {} : { 'target-size': { enabled: true } },
  };
  const { violations } = await page.evaluate((options) => window.axe.run(document, options), options);
  const where = ({ target, any, all, none }) => [target, ...[...any, ...all, ...none].map(({ message }) => message)].join(' – ');
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(where).join('; ')})`);
}
