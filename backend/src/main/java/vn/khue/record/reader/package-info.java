/** The log of who read personal data of pupils. */
package vn.khue.record.reader;
