// The version of the release stands in Cargo.toml only.
import { readFileSync } from 'node:fs';

export const [, VERSION] = /^version = "(.+)"$/m.exec(readFileSync('Cargo.toml', 'utf8'));
