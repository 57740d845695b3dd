/** The rules of records, in three tiers, and what they find. A new rule is one entry of a catalogue and its words. */
package vn.khue.record.rule;
