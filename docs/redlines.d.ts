/**
 * `window.redlines`: the page's answers as plain objects, for a console, a script or a notebook.
 * Ids are those of records, as in `issue/status`. Dates are `2013`, `2013-03` or `2013-03-07`;
 * left out, the day is today. A wrong argument throws an `Error` that says what to change.
 */
export interface RedLines {
  /** Records that answer to words, in any spelling or script, the best first. */
  query(words: string, limit?: number): Found;
  /** A record, whole, in the shape of schema.json; null where there is none. */
  record(id: string): Record<string, unknown> | null;
  /** Both sides' positions of record on a day, question by question. */
  asOf(date?: string): AsOf;
  /** Every minimal set of changes that opens all of some avenues on a day. */
  whatWouldItTake(avenues: string[], date?: string): Openings;
  /** The whole dataset, in the shape of schema.json. */
  export(): Record<string, unknown>;
}

export interface Found {
  /** How many records answer altogether. */
  total: number;
  /** Whether they answer to every word; else to as many as any record does. */
  allWords: boolean;
  /** Whether none of them has any of the words as it was typed, only words like them. */
  guessed: boolean;
  hits: { id: string; kind: string; title: string }[];
  /** Where nothing answers: words that come near. */
  nearest: string[];
}

export interface AsOf {
  date: string;
  /** The version of the data. */
  version: string;
  /** The actors of the two columns. */
  columns: [string, string];
  rows: Row[];
  /** Ids of the red lines that count on the day. */
  redLines: string[];
}

export interface Row {
  question: string;
  title: string;
  gap: "deadlock" | "one-red-line" | "differ" | "conditions-differ" | "same" | "unknown";
  /** A column without a position on record is null: silence is not an answer. */
  sides: [Held | null, Held | null];
}

export interface Held {
  position: string;
  option: string;
  answer: string;
  firmness: "red-line" | "firm" | "conditional" | "open";
  basis: "declared" | "attributed" | "inferred";
}

export interface Openings {
  /** False where there are more sets than are listed; none is listed then. */
  complete: boolean;
  /** Each set: who would move, and the change, as it is named in addresses. None is ranked. */
  ways: { who: string; change: string }[][];
}

declare global {
  interface Window {
    redlines: RedLines;
  }
}
