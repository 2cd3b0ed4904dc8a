//! Who is not covered by these rights, and where to turn, as the answer tells it.

answers! {
    /// A person whose status closes some of these rights, and the way on.
    pub struct KamSeObrniti {
        /// The person.
        pub id: String,
        /// The status of residence, as an identifier.
        pub status: &'static str,
        /// The rights of this estimate that are open to the person.
        pub open: Vec<&'static str>,
        /// The rights of this estimate that the status closes.
        pub closed: Vec<&'static str>,
        /// Which office helps, as an identifier.
        pub office: &'static str,
        /// The act that governs the person's own rights, as an identifier.
        pub act: &'static str,
    }
}
