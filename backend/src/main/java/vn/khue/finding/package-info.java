/** What the rules found in records: lists and counts of it, confirming it with a reason, looking schools through. */
package vn.khue.finding;
