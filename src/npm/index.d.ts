import type * as answers from './estimate.js';
import type * as facts from './household.js';
import type * as openFacts from './open-household.js';
import type * as ranges from './range.js';

export type { Estimate } from './estimate.js';
export type { Household, Person } from './household.js';
export type { OpenHousehold } from './open-household.js';
export type { RangeAnswer } from './range.js';
/** Every type of what goes in, and of what comes out; the last two where facts are not known. */
export type { answers, facts, openFacts, ranges };

/** What an answer has beside the amounts. */
export interface Options {
  /** The open questions of law whose other reading would change an amount of this household: `open_points`. */
  openPoints?: boolean;
  /** Every step, with its articles and where its inputs come from: `trace`. */
  trace?: boolean;
}

/**
 * Estimates all rights of a household. Amounts come as text with two decimal places (`"640.50"`), never as numbers of
 * JavaScript, which can't hold every cent. They may be given as text or as numbers.
 *
 * The first call compiles the program; it runs where it is called, and nothing of the household leaves the device.
 *
 * @throws {Refusal} when the facts are wrong, or no law is known for the day.
 */
export declare function estimate(household: facts.Household, options?: Options): Promise<answers.Estimate>;
/** The same where facts may be `"?"` or `"declined"`: then the answer is a range, which has `range` and no `skupaj`. */
export declare function estimate(household: openFacts.OpenHousehold, options?: Options): Promise<answers.Estimate | ranges.RangeAnswer>;

/** The program, ready to answer at once. */
export interface Program {
  /** As `estimate()` of the package, without a promise. */
  estimate(household: facts.Household, options?: Options): answers.Estimate;
  estimate(household: openFacts.OpenHousehold, options?: Options): answers.Estimate | ranges.RangeAnswer;
}

/** Loads the program: to have it at hand before the first household, or to estimate many without promises. */
export declare function load(): Promise<Program>;

/** The kinds of error of the contract. */
export type Code =
  | 'json' | 'unknown_field' | 'missing' | 'invalid' | 'contradiction' | 'too_large' | 'no_law_on_date';

/** Why a household was not estimated. `code` and `path` are stable; the message is for people who write programs. */
export declare class Refusal extends Error {
  readonly name: 'Refusal';
  readonly code: Code;
  /** The dotted path of the field, such as `persons.0.incomes.1.months.2026-03`; empty where it is about all. */
  readonly path: string;
  /** The `case_id` of the household. */
  readonly caseId: string | null;
  private constructor();
  /** As the command line writes it in the place of the household. */
  toJSON(): { case_id: string | null; error: { code: Code; path: string; message: string } };
}

/** A value of the law in a time. */
export interface Parameter {
  readonly id: string;
  /** The exact value, as text. */
  readonly value: string;
  readonly unit: string;
  /** The first day, `YYYY-MM-DD`. */
  readonly from: string;
  /** The last day on which it is known to hold; null where no end is known. */
  readonly until: string | null;
  /** Fixed by a statute, published in the official gazette or by the ministry, or worked out from others. */
  readonly kind: 'statute' | 'published' | 'derived';
  /** The article that it belongs to. */
  readonly article: string;
  /** Where it was read. */
  readonly source: string;
  /** When it was read. */
  readonly read_on: string;
}

/** Every dated value. */
export declare const parameters: readonly Parameter[];

/**
 * The values in force on a day, `YYYY-MM-DD`.
 * @throws {RangeError} when the calendar has no such day.
 */
export declare function parametersOn(day: string): Parameter[];

/** The JSON Schemas of what goes in and what comes out; also the files `household.schema.json` and `estimate.schema.json`. */
export declare const schema: { readonly household: object; readonly estimate: object };

/** The version of the contract: one household in, one estimate out. */
export declare const CONTRACT: number;

/** The version of this package. */
export declare const VERSION: string;
