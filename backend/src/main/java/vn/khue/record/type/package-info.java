/** What a record of each type is: one Java record per type, from which everything else about the type follows. */
package vn.khue.record.type;
