//! What of a result is shown where a host page asked for some rights only. Amounts stay as they are: one
//! right is income for another (ZUPJS 7), so all of them were worked out.

use super::rights::Rights;
use crate::advice::depends;
use crate::advice::findings::Finding;
use crate::estimate::Estimate;

/// Leaves out what is about other rights: findings, sums, days, where to turn, and what to keep in mind.
pub fn narrow(rights: Rights, estimate: &mut Estimate, findings: &mut Vec<Finding>) {
    if rights.is_all() {
        return;
    }
    findings.retain(|finding| rights.has(finding.id));
    let sums = &mut estimate.skupaj;
    sums.rows.retain(|row| rights.has(row.right));
    sums.add_up();
    sums.unknown.retain(|right| rights.has(right));
    // What is about no right in particular, such as a birthday, stays.
    estimate.koledar.retain(|event| event.right.is_none_or(|right| rights.has(right)));
    for person in &mut estimate.kam_se_obrniti {
        person.open.retain(|right| rights.has(right));
        person.closed.retain(|right| rights.has(right));
    }
    estimate.kam_se_obrniti.retain(|person| !person.closed.is_empty());
    estimate.warnings.retain(|warning| {
        let about = depends::rights(warning);
        about.is_empty() || about.iter().any(|right| rights.has(right))
    });
}
