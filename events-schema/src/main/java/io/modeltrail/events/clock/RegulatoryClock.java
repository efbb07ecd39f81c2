package io.modeltrail.events.clock;

/// A period that a regulation gives. How long it is, and of which days, stands in the data of an edition.
public enum RegulatoryClock {
    /// A manufacturer's report of a death, a serious injury or a malfunction (21 CFR 803.50).
    FDA_803_50,
    /// A report when remedial action is needed, or on written request (21 CFR 803.53).
    FDA_803_53,
    /// A supplement when something new is learned (21 CFR 803.56).
    FDA_803_56,
    /// A report of a correction or removal (21 CFR 806.10).
    FDA_806_10,
    /// A surveillance plan after an order under section 522 (21 CFR 822.8).
    FDA_822_8,
    /// A serious incident (Regulation (EU) 2017/745, article 87(3)).
    EU_MDR_87_3,
    /// A serious public health threat (article 87(4)).
    EU_MDR_87_4,
    /// A death or an unanticipated serious deterioration of health (article 87(5)).
    EU_MDR_87_5
}
