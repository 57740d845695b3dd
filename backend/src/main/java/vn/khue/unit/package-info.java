/** The dated tree of units: department, communes, schools. */
package vn.khue.unit;
