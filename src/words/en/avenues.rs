//! Red lines and avenues.

use crate::words::shape::{Avenues, RedLines};

pub(super) const LINES: RedLines = RedLines {
    title: "Red lines, facing each other",
    lede: "What each side is recorded as ruling out, who calls it a red line, and whether it rules out what the other side holds.",
    collide: "They collide",
    stands: "One stands against the other’s answer",
    apart: "No collision recorded",
    none: "No red line on record",
    rules_out: "Rules out:",
    called_by: "Called a red line by",
    so_called: "so called by",
    called_holder: "the holder",
    called_other: |who| who.to_owned(),
    called_editors: |rule| format!("the editors, by the rule “{rule}”"),
    stated: |count| {
        if count == 1 {
            "stated once on record".to_owned()
        } else {
            format!("stated {count} times on record")
        }
    },
    others: "Red lines of others",
    against: |answer| format!("Rules out the other side’s answer: {answer}"),
    empty: "No red line was on record on this date.",
    tested: "Tested by",
    stated_by: "Every time it was stated",
};

pub(super) const AVENUES: Avenues = Avenues {
    title: "Avenues of cooperation",
    lede: "What has been proposed, by whom, what it would take of each, what each would gain and what stands in the way. A proposal is listed because somebody made it, not because it is recommended.",
    proposed_by: "Proposed by",
    takes: "What it takes",
    reading: "editors’ reading",
    gains: "would gain",
    no_gain: "No gain on record",
    in_the_way: "What stands in the way",
    nothing_in_the_way: "No obstacle on record",
    needs: "Needs first",
    consent: "Needs the consent of",
    vague: "Not specified enough to test",
    says: "says",
    not_yet: "Not yet proposed on this date",
    steps: "Steps one side could take alone",
};
