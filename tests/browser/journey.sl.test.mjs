// The whole form in Slovene, by hand and by keyboard alone on a small screen.
import { test } from 'node:test';
import { byKeyboard, journey } from './journey.mjs';

test('a family gets the amounts of the command line', () => journey('sl'));

test('the same with the keyboard alone, 320 px wide', () => journey('sl', { hand: byKeyboard, viewport: { width: 320, height: 640 } }));
