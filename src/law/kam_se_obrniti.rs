//! Who is not covered by these rights, and where to turn.

use crate::estimate::KamSeObrniti;
use crate::law::context::Law;

/// Everyone whose status closes some of the rights.
pub fn kam_se_obrniti(_law: &Law) -> Vec<KamSeObrniti> {
    Vec::new()
}
