// What a host page asks for: some rights only, one way in, answers filled in, a start at the first question, the result.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { walk } from './form.mjs';
import { accessible, mounted, open } from './open.mjs';
import { plain, texts } from './text.mjs';

const t = texts('en');
const english = { locale: 'en-GB' };
const press = (page, key, values) => page.getByRole('button', { name: t(key, values), exact: true }).first().click();
const at = (page, id) => page.locator(`[id="${id}"]`);
const has = (page, key, values) => page.getByText(t(key, values), { exact: true }).count();

/** The text of a link with these answers, as src/form/link.rs writes it. */
function link(answers) {
  const fields = Object.entries(answers);
  return Buffer.from(`1${fields.length}\n${fields.map(([name, said]) => `!${name}\n${said}\n`).join('')}`).toString('base64url');
}

/** A single mother with two children, one of them in kindergarten and one that needs care. */
const FAMILY = {
  'you.birthdate.day': '2', 'you.birthdate.month': '5', 'you.birthdate.year': '1990', 'you.status': 'citizen',
  'you.permanent_residence': 'yes', 'household.partner': 'none', 'household.children': '1',
  'child1.birthdate.day': '20', 'child1.birthdate.month': '2', 'child1.birthdate.year': '2023', 'child1.other_parent': 'unknown',
  'child1.kindergarten': 'yes', 'child1.price': '560', 'child1.own_income': 'no', 'you.work': 'none', 'you.able': 'yes',
  'you.rare': 'no', 'you.insured': 'yes', 'you.pays_maintenance': 'no', 'household.savings': '0', 'household.owns_home': 'no',
  'household.vehicles': '0', 'household.has_other': 'no', 'household.dsp_before': 'never', 'household.help': 'no',
  'household.discount': 'no', 'household.unusual_adults': 'no', 'household.unusual_children': 'no',
};

test('where some rights are asked for, only what they need is asked, and only they are shown', () =>
  open({ ...english, path: '#rights=nega,rojstvo&way=guided' }, async ({ page }) => {
    await mounted(page);
    const rights = ['right.pomoc_ob_rojstvu_otroka', 'right.dodatek_za_nego_otroka'].map(t);
    const within = (name) => name[0].toLowerCase() + name.slice(1);
    const only = t('host.only', { rights: rights.map(within).join('; ') });
    assert.equal(await page.getByText(only, { exact: true }).count(), 1, 'the first page says what it is about');
    assert.deepEqual(await page.locator('.way h2').allInnerTexts(), [t('start.guided')]);
    assert.equal(await page.locator('details ul li span').getByText(t('start.right_rent'), { exact: true }).count(), 0);
    await accessible(page);

    await walk(page, 'en', [
      ['you', {
        'you.birthdate': '1990-05-02', 'you.status': 'citizen', 'you.permanent_residence': 'yes', 'household.partner': 'none',
        'household.children': 1, 'household.situation': ['care'], 'household.application_date': '2026-04-10',
      }],
      ['children', { 'child1.birthdate': '2019-02-20', 'child1.other_parent': 'unknown', 'child1.care': 'special' }],
      ['special', { 'household.unusual_adults': 'no', 'household.unusual_children': 'no' }],
    ]);
    const named = async () => plain((await page.locator('.result h3, .result .others .who').allTextContents()).join('\n'));
    assert.ok((await named()).includes(t('right.dodatek_za_nego_otroka')));
    for (const other of ['denarna_socialna_pomoc', 'otroski_dodatek', 'subvencija_najemnine']) {
      assert.ok(!(await named()).includes(t(`right.${other}`)), other);
    }
    assert.equal(await page.locator('.together tbody tr').count(), 1);
    assert.equal(await page.getByText(only, { exact: true }).count(), 1);
    await accessible(page);

    // All rights: what is missing is asked, and what was answered is there.
    await press(page, 'host.all');
    await page.locator('#status.note').getByText(t('host.added')).waitFor();
    assert.equal(await at(page, 'household.situation.care').isChecked(), true);
    assert.equal(await at(page, 'household.situation.rent').count(), 1, 'what was not offered before');
    await press(page, 'app.next');
    await page.locator('[data-page=children]').waitFor();
    assert.equal(await at(page, 'child1.own_income.no').count(), 1);
  }));

test('a start at the first question takes no focus, and begins with the first touch', () =>
  open({ ...english, path: `#expanded=true&way=adviser&facts=${link(FAMILY)}` }, async ({ page, noMoreRequests }) => {
    await mounted(page);
    assert.equal(await page.locator('h1').innerText(), t('adviser.title'));
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY');
    for (const key of ['start.privacy', 'host.filled_in']) assert.equal(await has(page, key), 1, key);
    assert.equal(await at(page, 'child1.price').inputValue(), '560');
    assert.equal(await at(page, 'you.status.citizen').isChecked(), true);
    await accessible(page);
    noMoreRequests();

    // Every language is still there; afterwards nothing is fetched any more.
    await page.locator('#languages').click();
    await page.locator('.panel [data-do^=speak]', { hasText: 'italiano' }).click();
    await page.locator('h1', { hasText: texts('it')('adviser.title') }).waitFor();
    await page.locator('#languages').click();
    await page.locator('.panel [data-do^=speak]', { hasText: 'English' }).click();

    await page.keyboard.press('F9');
    await page.locator('.result h1:focus').waitFor();
    assert.equal(await page.locator('.hand-over').count(), 0, 'nobody is there to hand it to');

    // Everything is cleared, what was filled in too.
    await press(page, 'app.clear');
    await press(page, 'app.clear_yes');
    await page.locator('h1', { hasText: t('start.title') }).waitFor();
    assert.equal(await has(page, 'host.filled_in'), 0);
    await press(page, 'start.adviser_begin');
    await page.locator('h1', { hasText: t('adviser.title') }).waitFor();
    assert.equal(await at(page, 'you.status.citizen').isChecked(), false);
    assert.equal(await at(page, 'household.children').inputValue(), '');
  }));

test('step by step, the first question stands there with the promise of privacy', () =>
  open({ ...english, path: '#expanded' }, async ({ page }) => {
    await mounted(page);
    await page.locator('[data-page=you]').waitFor();
    assert.equal(await has(page, 'start.privacy'), 1);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY');
    await accessible(page);
    await press(page, 'app.back');
    await page.locator('h1', { hasText: t('start.title') }).waitFor();
  }));

test('what can not be is told to the webmaster, and the page goes on', async () => {
  const told = [];
  await open({ ...english, path: '#rights=nonsense&way=left&facts=x&expanded=maybe', expected: /^console: moje-pravice: / }, async ({ page }) => {
    await mounted(page); // all has come that a reload would break off
    page.on('console', (message) => told.push(message.text()));
    await page.reload();
    await mounted(page);
    assert.equal(await page.locator('.way').count(), 2);
    assert.equal(await has(page, 'host.all'), 0);
  });
  for (const name of ['rights', 'way', 'facts', 'expanded']) {
    assert.equal(told.filter((text) => text.startsWith(`moje-pravice: ${name}: "`)).length, 1, `${name} in ${told}`);
  }
});

/** Shows the element with these attributes on a page of the same server; `told()` gives the events it sent. */
const element = (attributes, body) => open({ ...english, path: 'embed.js', expected: /404 \(Not Found\)/ /* the icon of a script */ }, async ({ page, url }) => {
  await page.setContent('<!doctype html><title>Host</title><link rel="icon" href="data:,"><p>Host</p>');
  await page.evaluate(([url, attributes]) => {
    window.told = [];
    const widget = document.createElement('moje-pravice');
    for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
    for (const name of ['ready', 'progress', 'result']) {
      widget.addEventListener(name, ({ detail }) => window.told.push([name, typeof detail === 'string' ? JSON.parse(detail) : detail]));
    }
    document.body.append(widget);
    const script = document.createElement('script');
    Object.assign(script, { type: 'module', src: `${url}embed.js` });
    document.head.append(script);
  }, [url, { lang: 'en', ...attributes }]);
  await page.locator('moje-pravice h1').waitFor();
  await body({ page, told: (name) => page.evaluate((name) => window.told.filter(([told]) => told === name).map(([, detail]) => detail), name) });
});

const result = async (page) => {
  await press(page, 'start.adviser_begin');
  await press(page, 'review.show');
  await page.locator('.page.result').waitFor();
};

test('the result goes to the host when the person pressed for it, and it is what the table shows', () =>
  element({ way: 'adviser', facts: link(FAMILY), 'hand-over': '' }, async ({ page, told }) => {
    const [{ contract, ...ready }] = await told('ready');
    assert.deepEqual([contract, Object.keys(ready)], [1, ['version']]);
    await result(page);
    const site = await page.evaluate(() => location.hostname);
    assert.equal(await page.getByRole('heading', { name: t('host.hand_title', { site }), exact: true }).count(), 1);
    const shown = await page.locator('.hand-over tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
    const law = await page.locator('.hand-over tfoot td').innerText();
    assert.deepEqual(await told('result'), [], 'nothing before');

    await press(page, 'host.hand_button', { site });
    await page.getByText(t('host.hand_done', { site }), { exact: true }).waitFor();
    const [handed, ...more] = await told('result');
    assert.deepEqual(more, []);
    assert.deepEqual(Object.keys(handed), ['contract', 'law_as_of', 'rights']);
    const words = { probably: 'host.hand_yes', no: 'host.hand_no', unknown: 'host.hand_unknown' };
    const digits = (text) => text.replace(/[^\d]/g, '');
    assert.equal(handed.rights.length, shown.length);
    for (const [i, { right, entitled, amount = '', per, ...other }] of handed.rights.entries()) {
      const [name, answer, sum] = shown[i].map(plain);
      assert.deepEqual([name, answer, digits(sum)], [t(`right.${right}`), t(words[entitled]), digits(amount)]);
      assert.equal(sum.endsWith(per ? t(`answer.per_${per}`) : ''), true, sum);
      assert.deepEqual(other, {});
    }
    assert.ok(handed.rights.some(({ amount }) => Number(amount) > 0));
    assert.ok(law.includes(handed.law_as_of.slice(0, 4)));
    assert.equal(await page.getByRole('button', { name: t('host.hand_button', { site }) }).count(), 0);
  }));

test('a host that did not ask for the result is offered none, and hears numbers of steps and nothing else', () =>
  element({ facts: link(FAMILY) }, async ({ page, told }) => {
    await press(page, 'start.begin');
    await page.locator('[data-page=you]').waitFor();
    // Through all steps: everything is filled in.
    while (await page.getByRole('button', { name: t('app.next'), exact: true }).count()) {
      const before = await page.locator('h1').innerText();
      await press(page, 'app.next');
      await page.locator('h1').filter({ hasNotText: before }).waitFor().catch(() => {});
    }
    await press(page, 'review.show');
    await page.locator('.page.result').waitFor();
    assert.equal(await page.locator('.hand-over').count(), 0);
    const progress = await told('progress');
    assert.deepEqual(progress, progress.map((_, i) => ({ page: i + 1 })));
    assert.ok(progress.length > 4);
    assert.deepEqual(await told('result'), []);
  }));
