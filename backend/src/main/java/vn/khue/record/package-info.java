/** Records of education data of any type: entered, read and changed, within the reader's rights. */
package vn.khue.record;
